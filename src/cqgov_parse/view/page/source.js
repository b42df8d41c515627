const CHUNK = 2000; // UTF-16 units after which a chunk ends with its line
const LONGEST = 20000; // where a chunk ends though its line does not

/** Where the chunks of a text begin, and last its end. A chunk ends with a line, and never inside a character. */
const chunkEdges = (text) => {
  const edges = [0];
  while (edges.at(-1) < text.length) {
    const at = edges.at(-1);
    const ahead = text.slice(at, at + LONGEST);
    const line = ahead.indexOf("\n", CHUNK);
    let end = line < 0 ? at + ahead.length : at + line + 1;
    if (/[\ud800-\udbff]/.test(text[end - 1])) end = Math.min(end + 1, text.length);
    edges.push(end);
  }
  return edges;
};

/** Cuts `[from, to)` at every boundary of tiles and marks; calls `found(start, end, piece or null, marks)` for each segment in turn. */
const eachSegment = (from, to, tiles, spans, found) => {
  const edges = new Set([from, to]);
  for (const { start, end } of [...tiles, ...spans]) {
    if (start > from && start < to) edges.add(start);
    if (end > from && end < to) edges.add(end);
  }
  const sorted = [...edges].sort((one, other) => one - other);
  const waiting = [...spans].sort((one, other) => one.start - other.start);
  let open = [];
  let tile = 0;
  let next = 0;
  for (let n = 0; n + 1 < sorted.length; n += 1) {
    const [start, end] = [sorted[n], sorted[n + 1]];
    while (tile < tiles.length && tiles[tile].end <= start) tile += 1;
    open = open.filter((span) => span.end > start);
    while (next < waiting.length && waiting[next].start <= start) {
      if (waiting[next].end > start) open.push(waiting[next]);
      next += 1;
    }
    const piece = tile < tiles.length && tiles[tile].start <= start ? tiles[tile].piece : null;
    found(start, end, piece, open.map((span) => span.mark));
  }
};

/**
 * The source pane. Every chunk holds its text from the start, so that the browser's own search finds it; a chunk is cut into coloured
 * segments when it comes near the window.
 */
const showSource = (sheet, place, afterPaint) => {
  const edges = chunkEdges(sheet.text);
  const spansOf = edges.slice(1).map(() => []);
  for (const mark of sheet.marks) {
    for (const [start, end] of mark.spans) {
      for (let n = below(edges, start + 1) - 1; n < spansOf.length && edges[n] < end; n += 1) {
        spansOf[n].push({ start, end, mark });
      }
    }
  }
  const starts = sheet.tiles.map((tile) => tile.start);
  const painted = new Set();
  const chunks = spansOf.map((_, n) =>
    make("div", { class: "chunk", "data-at": edges[n] }, sheet.text.slice(edges[n], edges[n + 1])),
  );
  const paint = (n) => {
    if (n < 0 || n >= chunks.length || painted.has(n)) return;
    painted.add(n);
    const [from, to] = [edges[n], edges[n + 1]];
    const tiles = sheet.tiles.slice(Math.max(0, below(starts, from + 1) - 1), below(starts, to));
    const segments = [];
    eachSegment(from, to, tiles, spansOf[n], (start, end, piece, marks) => {
      segments.push(segmentOf(sheet.text.slice(start, end), start, piece, marks));
    });
    chunks[n].replaceChildren(...segments);
    delete chunks[n].dataset.at;
    watcher.unobserve(chunks[n]);
    afterPaint(chunks[n]);
  };
  const watcher = new IntersectionObserver(
    (entries) => entries.filter((entry) => entry.isIntersecting).forEach((entry) => paint(chunks.indexOf(entry.target))),
    { root: place.parentElement, rootMargin: "800px 0px" },
  );
  place.lang = sheet.lang;
  place.replaceChildren(...chunks);
  chunks.forEach((chunk) => watcher.observe(chunk));
  const chunkAt = (unit) => Math.max(0, Math.min(chunks.length, below(edges, unit + 1)) - 1);
  const closing = new AbortController();
  return {
    place,
    signal: closing.signal, // of listeners that end with this source
    paintAt: (unit) => paint(chunkAt(unit)),
    /** The text node that holds a position, and the offset in it, `more` units further on. */
    pointAt: (unit, more = 0) => {
      const chunk = chunkAt(unit);
      paint(chunk);
      const segments = chunks[chunk].children;
      let [low, high] = [0, segments.length - 1];
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if (Number(segments[middle].dataset.at) <= unit) low = middle;
        else high = middle - 1;
      }
      return [segments[low].firstChild, unit - Number(segments[low].dataset.at) + more];
    },
    close: () => {
      watcher.disconnect();
      closing.abort();
    },
  };
};

const segmentOf = (words, start, piece, marks) => {
  const classes = ["seg"];
  if (piece) classes.push(`g-${groupOf(piece.part)}`);
  else if (words.trim()) classes.push("g-unplaced");
  for (const mark of marks) classes.push(`l-${mark.kind}`);
  const segment = make(
    "span",
    {
      class: classes.join(" "),
      "data-at": start,
      "data-piece": piece?.index,
      "data-marks": marks.length ? marks.map((mark) => mark.index).join(" ") : null,
    },
    words,
  );
  if (piece && piece.record !== null) {
    segment.classList.add("story");
    segment.style.setProperty("--hue", hueOf(piece.record));
  }
  return segment;
};
