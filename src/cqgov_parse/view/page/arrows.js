const LANES = 6;
const LANE = 7; // CSS pixels
const MOST_ARROWS = 200;

/** The records whose text does not follow their headline: it stands above, or other records' pieces stand between. */
const displacedOf = (sheet) => {
  const owners = sheet.tiles.map((tile) => tile.piece.record);
  const starts = sheet.tiles.map((tile) => tile.start);
  return sheet.members.flatMap(({ pieces }, record) => {
    const headline = pieces.find((piece) => piece.part === "headline");
    const text = pieces.find((piece) => piece.part === "paragraph" || piece.part === "caption");
    if (!headline || !text) return [];
    const between = owners.slice(below(starts, firstOf(headline)), below(starts, firstOf(text)));
    const apart = firstOf(text) < firstOf(headline) || between.some((owner) => owner !== null && owner !== record);
    return apart ? [{ record, headline, text }] : [];
  });
};

/** Draws an arrow from every displaced headline to its text, in the story's colour; again whenever the pane changes its size. */
const showArrows = (source, displaced) => {
  const drawing = draw("svg", { class: "arrows", "aria-hidden": "true" });
  source.place.append(drawing);
  const shown = displaced.slice(0, MOST_ARROWS);
  shown.forEach(({ headline, text }) => [headline, text].forEach((piece) => source.paintAt(firstOf(piece))));
  const heightOf = (piece) => {
    const segment = source.place.querySelector(`.seg[data-piece="${piece.index}"]`);
    const box = segment?.getClientRects()[0];
    return box ? box.top + box.height / 2 - source.place.getBoundingClientRect().top : null;
  };
  const redraw = () => {
    const right = LANE * (LANES + 1);
    const paths = shown.flatMap(({ record, headline, text }, n) => {
      const [from, to] = [heightOf(headline), heightOf(text)];
      if (from === null || to === null) return [];
      const x = right - LANE * ((n % LANES) + 1);
      const turn = Math.sign(to - from) * 5;
      const path = draw("path", {
        "data-record": record,
        d: `M${right} ${from}H${x + 5}Q${x} ${from} ${x} ${from + turn}V${to - turn}Q${x} ${to} ${x + 5} ${to}H${right}m-5 -4l5 4l-5 4`,
      });
      path.style.setProperty("--hue", hueOf(record));
      return [path];
    });
    drawing.replaceChildren(...paths);
    drawing.setAttribute("height", source.place.scrollHeight);
  };
  const watcher = new ResizeObserver(() => requestAnimationFrame(redraw));
  watcher.observe(source.place);
  return () => watcher.disconnect();
};
