/** The editor under the panes: what the chosen or marked characters are, and the corrections so far. */
const showEditor = (sheet, source, number, place, root) => {
  const list = correctionsOf.get(number) ?? [];
  correctionsOf.set(number, list);
  if (sheet.notes.some((note) => note.code === "corrected")) {
    place.replaceChildren(make("p", {}, "Corrections are applied here already; make the page without them to correct more."));
    return { repaint: () => {} };
  }
  let draft = null; // {start, end, piece} or {mark}

  const toggle = make("button", { type: "button", "aria-expanded": "false", "aria-controls": "form" }, "Correct");
  const form = make("form", { id: "form", hidden: true, "aria-label": "Correction" });
  const made = make("ol", { "aria-label": "Corrections" });
  const save = make("button", { type: "button" }, "Save corrections");
  const file = make("input", { type: "file", accept: ".json,application/json" });
  const told = make("p", { role: "status" });
  const all = make("div", { hidden: true }, form, told, made, save, make("label", {}, " Open a file of corrections ", file));
  place.replaceChildren(toggle, all);

  const showDraft = () => {
    if (!draft) return form.replaceChildren("Choose a passage, mark characters in the source, or choose a person.");
    form.replaceChildren(...(draft.mark ? nameFields(sheet, draft) : partFields(sheet, list, draft)));
    showSpans(source, "draft", all.hidden ? [] : draft.mark ? draft.mark.spans : [[draft.start, draft.end]]);
  };
  const showList = () => {
    made.replaceChildren(
      ...list.map((correction, n) => {
        const drop = make("button", { type: "button", "aria-label": `Remove correction ${n + 1}` }, "Remove");
        drop.onclick = () => {
          list.splice(n, 1);
          showList();
          (made.querySelectorAll("button")[Math.min(n, list.length - 1)] ?? toggle).focus();
        };
        return make("li", {}, ...spoken(sheet, correction), " ", drop);
      }),
    );
    save.disabled = !list.length;
    unsaved = list.length > 0;
    showEdited();
  };
  const showEdited = () => showSpans(source, "edited", list.flatMap((correction) => correction.spans));

  const take = (piece, start, end) => {
    draft = { start, end, piece };
    showDraft();
  };
  root.addEventListener("chosen", ({ detail }) => {
    if (detail.part && detail.spans.length) take(detail, ...hullOf(detail.spans));
    else if (detail.kind === "person") {
      draft = { mark: detail };
      showDraft();
    }
  }, { signal: source.signal });
  document.addEventListener("selectionchange", () => {
    const marked = all.hidden ? null : markedIn(source.place);
    if (marked && marked[0] < marked[1]) take(null, ...marked);
  }, { signal: source.signal });

  toggle.onclick = () => {
    all.hidden = !all.hidden;
    form.hidden = false;
    toggle.setAttribute("aria-expanded", String(!all.hidden));
    const marked = markedIn(source.place);
    if (marked && !all.hidden) take(null, ...marked);
    else showDraft();
  };
  form.onclick = (event) => {
    const { edge, by } = event.target.dataset;
    if (!edge) return;
    const moved = movedBy(sheet, draft[edge], Number(by));
    if (edge === "start" ? moved < draft.end : moved > draft.start) draft[edge] = moved;
    form.querySelector("output").textContent = sheet.text.slice(draft.start, draft.end);
    showSpans(source, "draft", [[draft.start, draft.end]]);
  };
  form.onchange = ({ target }) => {
    if (target.name === "part") form.querySelector(".more").replaceChildren(...moreFields(target.value, {}));
  };
  form.onsubmit = (event) => {
    event.preventDefault();
    const values = Object.fromEntries(new FormData(form));
    const added = draft.mark ? [{ spans: draft.mark.spans, name: values.name.trim() }] : correctionsFor(sheet, { ...draft, ...saidIn(values) });
    list.push(...added.filter((correction) => correction.spans.length));
    told.textContent = added.length ? `${count(list.length, "correction")}.` : "Nothing differs from what was read.";
    showList();
  };
  save.onclick = () => saveCorrections(sheet, list);
  file.onchange = async () => {
    try {
      list.splice(0, list.length, ...readCorrections(sheet, await file.files[0].text()));
      told.textContent = `${count(list.length, "correction")} read.`;
    } catch (error) {
      told.textContent = `This file cannot be read: ${error.message}`;
    }
    showList();
  };
  showDraft();
  showList();
  return { repaint: () => list.length && showEdited() };
};

const saidIn = ({ part, record, level, number, reading }) => ({
  part,
  record: record === "" ? null : /^\d+$/.test(record) ? Number(record) : record,
  level: level ? Number(level) : undefined,
  number: number || undefined,
  reading: reading || undefined,
});

/** A position moved over whole characters. */
const movedBy = (sheet, unit, by) => {
  const last = sheet.points.point(sheet.text.length);
  return sheet.points.unit(Math.min(last, Math.max(0, sheet.points.point(unit) + by)));
};

const partFields = (sheet, list, { start, end, piece }) => {
  const at = piece ?? sheet.tiles.find((tile) => tile.end > start)?.piece ?? { part: "paragraph", record: null };
  const stepper = (edge, by, sign, label) => make("button", { type: "button", "data-edge": edge, "data-by": by, "aria-label": label }, sign);
  const named = [...new Set([...Object.keys(PARTS), at.part])];
  const made = [...new Set(list.map((correction) => correction.record).filter((record) => typeof record === "string"))];
  const fresh = [1, 2, 3].map((n) => `new-${made.length + n}`).find((name) => !made.includes(name));
  const choice = (value, words, chosen) => make("option", { value, selected: chosen }, words);
  return [
    make(
      "p",
      {},
      "Characters: ",
      stepper("start", -1, "⇤", "One character more at the start"),
      stepper("start", 1, "⇥", "One character less at the start"),
      make("output", { lang: sheet.lang }, sheet.text.slice(start, end)),
      stepper("end", -1, "⇤", "One character less at the end"),
      stepper("end", 1, "⇥", "One character more at the end"),
    ),
    make("label", {}, "are ", make("select", { name: "part" }, ...named.map((part) => choice(part, PARTS[part] ? `${part} ${PARTS[part].zh}` : part, part === at.part)))),
    make(
      "label",
      {},
      " of ",
      make(
        "select",
        { name: "record" },
        choice("", "the document", at.record === null),
        ...sheet.records.map((_, n) => choice(n, `${n + 1}. ${titleOf(sheet, n)}`, n === at.record)),
        ...made.map((name) => choice(name, `new record ${name}`, false)),
        choice(fresh, "a new record", false),
      ),
    ),
    make("span", { class: "more" }, ...moreFields(at.part, at)),
    " ",
    make("button", {}, "Add"),
  ];
};

/** What else can be said of a part, with what is known. */
const moreFields = (part, known) => {
  const { level, number, words, pattern } = PARTS[part] ?? {};
  return [
    level ? make("label", {}, " level ", make("input", { name: "level", type: "number", min: 0, max: 9, value: known.level ?? null })) : null,
    number ? make("label", {}, " number ", make("input", { name: "number", size: 4, value: known.number ?? null })) : null,
    words
      ? make("label", {}, " read as ", make("select", { name: "reading" }, make("option", { value: "" }, "as before"), ...words.map((word) => make("option", {}, word))))
      : null,
    pattern ? make("label", {}, " read as ", make("input", { name: "reading", size: 12, pattern })) : null,
  ].filter(Boolean);
};

const nameFields = (sheet, { mark }) => [
  make("label", {}, "The person named here is called ", make("input", { name: "name", value: mark.name, lang: sheet.lang })),
  " (nobody, if empty)",
  " ",
  make("button", {}, "Add"),
];

/** A correction in words. */
const spoken = (sheet, { spans, name, part, record }) => {
  const words = make("q", { lang: sheet.lang }, shortened(wordsAt(sheet, spans), 40));
  if (name === "") return [words, " names nobody"];
  if (name !== undefined) return [words, " is called ", make("b", { lang: sheet.lang }, name)];
  const owner = typeof record === "string" ? "a new record" : ownerOf(record);
  return [words, " is ", tagOf(part), ` of ${owner}`];
};
