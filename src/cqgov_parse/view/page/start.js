const index = held("rows"); // null where the page holds one document
const LONG = 100_000; // UTF-16 units of a text whose far parts are laid out only when they come near
let closeLast = () => {};

/** Shows one document; gives what undoes it. */
const open = (raw, number) => {
  const sheet = readSheet(raw);
  const root = byId("review");
  const scroll = byId("source").firstElementChild;
  root.className = sheet.text.length > LONG ? "long" : "";
  byId("name").textContent = sheet.name;
  const understood = percent(sheet.visible ? (sheet.covered - sheet.unplaced) / sheet.visible : 1);
  byId("facts").textContent =
    `${sheet.format}, score ${sheet.score} · ${count(sheet.records.length, "record")} · ${understood} of ${count(sheet.visible, "character")} understood`;
  const displaced = displacedOf(sheet);
  let [selection, editor] = [null, null];
  const source = showSource(sheet, scroll.firstElementChild, (chunk) => {
    selection?.dressed(chunk);
    editor?.repaint();
  });
  showReport(sheet, byId("report"));
  showLayers(sheet, byId("layers"), root, displaced.length > 0);
  showRecords(sheet, byId("records").firstElementChild);
  selection = followSelection(sheet, source, root);
  editor = showEditor(sheet, source, number, byId("editor"), root);
  const dropArrows = displaced.length ? showArrows(source, displaced) : () => {};
  scroll.scrollTop = 0;
  byId("said").textContent = "Choose a passage on either side.";
  return () => {
    source.close();
    dropArrows();
  };
};

/** The index, or the document that the address names. */
const go = () => {
  closeLast();
  closeLast = () => {};
  const number = Number(location.hash.slice(1)) || (index ? 0 : 1);
  const raw = byId(`sheet-${number - 1}`);
  byId("index").hidden = Boolean(raw);
  byId("review").hidden = !raw;
  byId("back").hidden = !index;
  if (raw) closeLast = open(JSON.parse(raw.textContent), number);
  else showIndex(index, byId("summary"), byId("table"));
  scrollTo(0, 0);
};

addEventListener("hashchange", go);
go();
