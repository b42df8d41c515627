/**
 * Positions, between the code points that spans count and the UTF-16 units that strings here count.
 * `astral` lists the code points, by position, that take two units.
 */
const pointsOf = (astral) => {
  const units = astral.map((point, n) => point + n);
  return {
    unit: (point) => point + below(astral, point),
    point: (unit) => unit - below(units, unit),
  };
};

/** How many numbers of a rising list are less than a value. */
const below = (list, value) => {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (list[middle] < value) low = middle + 1;
    else high = middle;
  }
  return low;
};
