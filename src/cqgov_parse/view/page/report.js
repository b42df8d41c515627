const MOST_SHOWN = 50;

/** What shouts first: text that was not understood, warnings; then, folded, what is worth knowing, and why this format. */
const showReport = (sheet, place) => {
  const unplaced = sheet.pieces.filter((piece) => piece.part === "unplaced");
  const notes = sheet.marks.filter((mark) => mark.kind === "note").map((mark, n) => ({ ...mark, severity: sheet.notes[n].severity }));
  const told = notes.filter((note) => note.name !== "unplaced"); // each says what its passage shows
  const warnings = told.filter((note) => note.severity === "warning");
  const rest = told.filter((note) => note.severity !== "warning");
  const lost = sheet.visible - sheet.covered;
  const parts = [];
  if (unplaced.length) {
    const share = percent(sheet.unplaced / sheet.visible);
    parts.push(make("h2", {}, `Not understood: ${count(unplaced.length, "passage")}, ${count(sheet.unplaced, "character")} (${share})`));
    parts.push(listOf(unplaced, (piece) => lostOf(sheet, piece)));
  }
  if (lost) parts.push(make("h2", {}, `In no piece, or in more than one: ${count(lost, "character")}`));
  if (warnings.length) {
    parts.push(make("h2", {}, count(warnings.length, "warning")), listOf(warnings, (note) => noteOf(sheet, note)));
  }
  const loud = parts.length > 0;
  if (!loud) parts.push(make("p", { class: "well" }, "Every visible character has its place, and there is no warning."));
  if (rest.length) parts.push(foldOf(count(rest.length, "note"), () => listOf(rest, (note) => noteOf(sheet, note))));
  parts.push(foldOf(`Why ${sheet.format}`, () => evidenceOf(sheet)));
  parts.push(foldOf("About the source", () => factsOf(sheet, sheet.facts)));
  place.classList.toggle("loud", loud);
  place.replaceChildren(...parts);
};

const listOf = (items, shownAs) => {
  const list = make("ul", {}, ...items.slice(0, MOST_SHOWN).map((item) => make("li", {}, shownAs(item))));
  if (items.length > MOST_SHOWN) {
    const more = make("button", { type: "button" }, `Show ${items.length - MOST_SHOWN} more`);
    more.onclick = () => list.replaceChildren(...items.map((item) => make("li", {}, shownAs(item))));
    list.append(make("li", {}, more));
  }
  return list;
};

const foldOf = (title, filling) => {
  const fold = make("details", {}, make("summary", {}, title));
  whenOpened(fold, () => fold.append(filling()));
  return fold;
};

/** A passage that was not understood. */
const lostOf = (sheet, piece) =>
  make(
    "button",
    { type: "button", class: "field", "data-piece": piece.index },
    `${placeOf(sheet, firstOf(piece))}: `,
    make("b", { lang: sheet.lang }, shortened(wordsAt(sheet, piece.spans), 80)),
  );

/** A note: what stands at its spans can be gone to. */
const noteOf = (sheet, note) => {
  const told = [make("b", {}, note.name), ` ${note.detail}`];
  return note.spans.length
    ? make("button", { type: "button", class: "field", "data-mark": note.index }, ...told)
    : make("span", { class: "told" }, ...told);
};

const evidenceOf = (sheet) => {
  const found = sheet.marks.filter((mark) => mark.kind === "evidence");
  const rows = found.map((mark) =>
    make(
      "button",
      { type: "button", class: "field", "data-mark": mark.index },
      make("b", {}, mark.detail),
      ` ${mark.name} `,
      make("span", { lang: sheet.lang, class: "read" }, shortened(wordsAt(sheet, mark.spans), 40)),
    ),
  );
  const others = sheet.runners.map(([name, score]) => `${name} ${score}`).join(", ");
  return make(
    "div",
    {},
    make("p", {}, `Score ${sheet.score}${others ? `; the others: ${others}` : ""}`),
    rows.length ? listOf(rows, (row) => row) : make("p", {}, "No rule spoke; the format was named, or takes what no other claims."),
  );
};
