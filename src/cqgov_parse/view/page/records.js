const ASIDE = new Set(["marker", "furniture", "unplaced"]);
const OUTLINE = new Set(["part", "heading", "column", "day", "attachment"]);

/** The records pane: the document's own pieces, headings and records in their order, and what stands aside. */
const showRecords = (sheet, place) => {
  const cards = [];
  const own = sheet.own.pieces.filter((piece) => !ASIDE.has(piece.part) && !OUTLINE.has(piece.part));
  if (own.length || sheet.own.marks.some(isReading)) {
    cards.push(cardOf(sheet, null, "Document", [], own, sheet.own.marks.filter(isReading)));
  }
  let last = -1;
  for (const piece of sheet.pieces) {
    if (OUTLINE.has(piece.part)) cards.push(make("div", { class: "outline" }, fieldOf(sheet, piece)));
    else if (piece.record !== null && piece.record > last) {
      last = piece.record;
      const { pieces, marks } = sheet.members[last];
      cards.push(cardOf(sheet, last, `${last + 1}. ${titleOf(sheet, last)}`, sheet.records[last].facts, pieces, marks));
    }
  }
  const aside = sheet.own.pieces.filter((piece) => ASIDE.has(piece.part) && piece.part !== "unplaced");
  if (aside.length) {
    const fold = make("details", { class: "card" }, make("summary", {}, make("h2", {}, `Set aside: ${count(aside.length, "passage")}`)));
    whenOpened(fold, () => fold.append(...aside.map((piece) => fieldOf(sheet, piece))));
    cards.push(fold);
  }
  place.replaceChildren(...cards);
  const first = place.querySelector(".field");
  if (first) first.tabIndex = 0;
};

const isReading = (mark) => mark.kind !== "evidence" && mark.kind !== "note";

const cardOf = (sheet, record, title, facts, pieces, marks) => {
  const card = make("article", { class: "card", "data-record": record, "aria-label": title }, make("h2", { lang: sheet.lang }, title));
  if (record !== null) card.style.setProperty("--hue", hueOf(record));
  if (facts.length) card.append(factsOf(sheet, facts));
  card.append(...pieces.map((piece) => fieldOf(sheet, piece)));
  for (const [kind, name] of LAYERS) {
    const found = marks.filter((mark) => mark.kind === kind);
    if (!found.length) continue;
    const fold = make("details", { class: "marks" }, make("summary", {}, `${name}: ${found.length}`));
    whenOpened(fold, () => fold.append(...found.map((mark) => markRowOf(sheet, mark))));
    card.append(fold);
  }
  return card;
};

const factsOf = (sheet, facts) =>
  make("p", { class: "facts" }, ...facts.map(([name, value]) => make("span", {}, make("b", {}, name), " ", make("span", { lang: sheet.lang }, value))));

/** Fills a fold once, when it is first opened. */
const whenOpened = (fold, fillIt) => fold.addEventListener("toggle", fillIt, { once: true });

const fieldOf = (sheet, piece) =>
  make(
    "button",
    { type: "button", class: "field", tabindex: -1, "data-piece": piece.index },
    tagOf(piece.part),
    piece.value && piece.part !== "glossary" ? make("span", { class: "read" }, piece.value) : null,
    make("span", { class: "words", lang: sheet.lang }, wordsAt(sheet, piece.spans)),
  );

/** A part's name in both languages, in its colour. */
const tagOf = (part) =>
  make("span", { class: `tag g-${groupOf(part)}` }, part, PARTS[part] ? make("span", { lang: "zh-Hans" }, ` ${PARTS[part].zh}`) : null);

const markRowOf = (sheet, mark) =>
  make(
    "button",
    { type: "button", class: "field", tabindex: -1, "data-mark": mark.index },
    make("span", { class: "words", lang: sheet.lang }, mark.name),
    mark.detail ? make("span", { class: "read", lang: sheet.lang }, mark.detail) : null,
    mark.spans.length > 1 && mark.kind === "person" ? make("span", { class: "read" }, `${mark.spans.length} times`) : null,
  );
