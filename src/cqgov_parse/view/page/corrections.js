const AROUND = 16; // code points of a quote's prefix and suffix

/**
 * A correction says of spans either which part of which record they are, or who is named there:
 * {spans, part, record, level, number, reading} or {spans, name}. `record` is a number, null for the document, or the name of a new one.
 */
const correctionsOf = new Map(); // by document's number on this page
let unsaved = false;

/** The corrections of a document as a W3C annotation page. */
const annotationPage = (sheet, corrections) => ({
  "@context": "http://www.w3.org/ns/anno.jsonld",
  type: "AnnotationPage",
  items: corrections.map((correction) => annotationOf(sheet, correction)),
});

const annotationOf = (sheet, { spans, name, part, record, level, number, reading }) => {
  const targets = spans.map(([start, end]) => targetOf(sheet, start, end));
  const body =
    name !== undefined
      ? { type: "TextualBody", purpose: "identifying", value: name }
      : { type: "TextualBody", purpose: "classifying", value: part, record, ...given({ recordSelector: selectorsOf(sheet, record), level, number, reading }) };
  return { type: "Annotation", motivation: "editing", target: targets.length === 1 ? targets[0] : targets, body };
};

const given = (values) => Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined && value !== null && value !== ""));

const targetOf = (sheet, start, end) => ({ source: sheet.name, selector: selectors(sheet, start, end) });

const selectors = (sheet, start, end) => [
  { type: "TextPositionSelector", start: sheet.points.point(start), end: sheet.points.point(end) },
  {
    type: "TextQuoteSelector",
    exact: sheet.text.slice(start, end),
    prefix: Array.from(sheet.text.slice(Math.max(0, start - 2 * AROUND), start)).slice(-AROUND).join(""),
    suffix: Array.from(sheet.text.slice(end, end + 2 * AROUND)).slice(0, AROUND).join(""),
  },
];

/** Characters by which a record is known whatever its number is; a new one has none yet. */
const selectorsOf = (sheet, record) => {
  const piece = sheet.members[record]?.pieces.find((each) => each.spans.length);
  return piece && selectors(sheet, ...piece.spans[0]);
};

/** Corrections out of a file. Throws an Error that says which item is none. */
const readCorrections = (sheet, text) => {
  const page = JSON.parse(text);
  if (!Array.isArray(page?.items)) throw new Error("this is no annotation page: it has no items");
  return page.items.map((item, n) => {
    const { purpose, value, record = null, level, number, reading } = item.body ?? {};
    const spans = [item.target].flat().map((target) => {
      const place = [target?.selector].flat().find((selector) => selector?.type === "TextPositionSelector");
      if (!place) throw new Error(`item ${n + 1} has no position`);
      return [sheet.points.unit(place.start), sheet.points.unit(place.end)];
    });
    if (purpose === "identifying") return { spans, name: String(value) };
    if (purpose === "classifying") return { spans, part: String(value), record, level, number, reading };
    throw new Error(`item ${n + 1} says neither what its characters are nor who is named`);
  });
};

/** Hands the file to the reader, who says where it goes. */
const saveCorrections = (sheet, corrections) => {
  const text = `${JSON.stringify(annotationPage(sheet, corrections), null, 2)}\n`;
  const link = make("a", { href: URL.createObjectURL(new Blob([text], { type: "application/ld+json" })), download: `${sheet.name}.corrections.json` });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  unsaved = false;
};

addEventListener("beforeunload", (event) => {
  if (unsaved) event.preventDefault();
});

/** The corrections that a reader means who gives `[start, end)` a part: what a piece loses goes to its neighbour. */
const correctionsFor = (sheet, { start, end, piece, ...said }) => {
  const old = piece ? hullOf(piece.spans) : null;
  const same = piece && ["part", "record", "level", "number"].every((key) => (said[key] || null) === (piece[key] || null)) && !said.reading;
  const found = [];
  if (!same || start < old[0] || end > old[1]) found.push({ spans: spansOver(sheet, start, end, piece), ...said });
  if (old && start > old[0]) found.push(neighbourWith(sheet, old[0], Math.min(start, old[1]), old[0], -1));
  if (old && end < old[1]) found.push(neighbourWith(sheet, Math.max(end, old[0]), old[1], old[1], 1));
  return found;
};

/** The piece beside a position, with `[start, end)` added to it; where no piece is beside it, the characters are unplaced. */
const neighbourWith = (sheet, start, end, edge, side) => {
  const near = side < 0 ? sheet.tiles.findLast((tile) => tile.end <= edge) : sheet.tiles.find((tile) => tile.start >= edge);
  if (!near) return { spans: spansOver(sheet, start, end, null), part: "unplaced", record: null };
  const { part, record, level, number, spans } = near.piece;
  const [low, high] = hullOf(spans);
  return { spans: spansOver(sheet, Math.min(low, start), Math.max(high, end), near.piece), part, record, level, number };
};

const hullOf = (spans) => [Math.min(...spans.map(([start]) => start)), Math.max(...spans.map(([, end]) => end))];

/**
 * The spans of `[start, end)`: a piece's own as far as they lie in it, and of what it did not hold each line without its blanks.
 * What ends a line lies between spans.
 */
const spansOver = (sheet, start, end, piece) => {
  const kept = (piece?.spans ?? []).map(([low, high]) => [Math.max(low, start), Math.min(high, end)]).filter(([low, high]) => low < high);
  const gaps = [];
  const [low, high] = piece ? hullOf(piece.spans) : [end, end];
  if (start < low) gaps.push([start, Math.min(low, end)]);
  if (end > high) gaps.push([Math.max(high, start), end]);
  const lines = gaps.flatMap(([from, to]) =>
    Array.from(sheet.text.slice(from, to).matchAll(/[^\s\ufeff](?:[^\n\v\f\r\x1c-\x1e\x85\u2028\u2029]*[^\s\ufeff])?/gu), (found) => [
      from + found.index,
      from + found.index + found[0].length,
    ]),
  );
  return [...kept, ...lines].sort((one, other) => one[0] - other[0]).reduce((joined, span) => {
    if (joined.length && joined.at(-1)[1] === span[0]) joined.at(-1)[1] = span[1];
    else joined.push([...span]);
    return joined;
  }, []);
};
