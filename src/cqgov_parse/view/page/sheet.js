/** What ends a line, as Python's splitlines sees it. */
const LINE_END = /\r\n|[\n\v\f\r\x1c-\x1e\x85\u2028\u2029]/g;

/** A document as the page works with it: spans in UTF-16 units, pieces and marks knowing their own number. */
const readSheet = (raw) => {
  const points = pointsOf(raw.astral);
  const placed = (item, index) => ({
    ...item,
    index,
    record: item.record ?? null,
    spans: item.spans.map(([start, end]) => [points.unit(start), points.unit(end)]),
  });
  const pieces = raw.pieces.map(placed);
  const marks = raw.marks.map(placed);
  const tiles = pieces
    .flatMap((piece) => piece.spans.map(([start, end]) => ({ start, end, piece })))
    .sort((one, other) => one.start - other.start);
  const lines = [0, ...Array.from(raw.text.matchAll(LINE_END), (found) => found.index + found[0].length)];
  const sheet = { ...raw, points, pieces, marks, tiles, lines };
  sheet.order = [...new Set(tiles.map((tile) => tile.piece))];
  sheet.members = raw.records.map(() => ({ pieces: [], marks: [] }));
  sheet.own = { pieces: [], marks: [] };
  for (const piece of pieces) (sheet.members[piece.record] ?? sheet.own).pieces.push(piece);
  for (const mark of marks) (sheet.members[mark.record] ?? sheet.own).marks.push(mark);
  return sheet;
};

/** The characters at spans, joined. */
const wordsAt = (sheet, spans) => spans.map(([start, end]) => sheet.text.slice(start, end)).join("");

/** "line 3, column 1" of a position; both count from 1, columns in code points. */
const placeOf = (sheet, unit) => {
  const line = Math.max(0, below(sheet.lines, unit + 1) - 1);
  const column = sheet.points.point(unit) - sheet.points.point(sheet.lines[line]) + 1;
  return `line ${line + 1}, column ${column}`;
};

const firstOf = (item) => item.spans.reduce((least, [start]) => Math.min(least, start), Infinity);

/** What to call a record: its headline, or how its first piece begins. */
const titleOf = (sheet, record) => {
  const own = sheet.members[record].pieces;
  const piece = own.find((each) => each.part === "headline") ?? own[0];
  return piece ? shortened(wordsAt(sheet, piece.spans), 40) : "without text";
};

const shortened = (words, longest) => {
  const letters = Array.from(words.slice(0, longest * 2 + 2).replace(/\s+/gu, " ").trim());
  return letters.length > longest ? `${letters.slice(0, longest).join("")}…` : letters.join("");
};

const ownerOf = (record) => (record === null ? "the document" : `record ${record + 1}`);
