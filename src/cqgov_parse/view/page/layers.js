/** The layers over the text: kind, name. */
const LAYERS = [
  ["person", "People"],
  ["statement", "Statements"],
  ["figure", "Figures"],
  ["date", "Dates"],
  ["organisation", "Bodies"],
  ["evidence", "Evidence"],
  ["note", "Notes"],
  ["other", "Other fields"],
];

/** The switches: labels, layers that the document has, colours by label or by story, arrows on a scrambled page. */
const showLayers = (sheet, place, root, scrambled) => {
  const box = (name, label, on, number) => {
    const input = make("input", { type: "checkbox", name, checked: on });
    input.checked = on;
    root.classList.toggle(`on-${name}`, on);
    return make("label", { class: `switch s-${name}` }, input, ` ${label}`, number === null ? null : make("small", {}, ` ${number.toLocaleString("en")}`));
  };
  const found = LAYERS.map(([kind, name]) => [kind, name, sheet.marks.filter((mark) => mark.kind === kind && mark.spans.length).length]);
  const colours = make(
    "select",
    { name: "colours" },
    make("option", { value: "label" }, "label"),
    make("option", { value: "story", selected: scrambled }, "story"),
  );
  root.classList.toggle("by-story", scrambled);
  const used = [...new Set(sheet.pieces.map((piece) => piece.part))];
  const legend = make("details", { class: "legend" }, make("summary", {}, "Legend"), make("p", {}, ...used.map(tagOf)));
  place.replaceChildren(
    make(
      "fieldset",
      {},
      make("legend", {}, "Layers"),
      box("labels", "Labels", true, null),
      ...found.filter(([, , number]) => number).map(([kind, name, number]) => box(kind, name, false, number)),
      scrambled ? box("arrows", "Arrows", true, null) : null,
    ),
    make("label", {}, "Colour by ", colours),
    legend,
  );
  place.onchange = (event) => {
    if (event.target === colours) root.classList.toggle("by-story", colours.value === "story");
    else root.classList.toggle(`on-${event.target.name}`, event.target.checked);
  };
  place.onsubmit = (event) => event.preventDefault();
};

/** Shows a layer whose mark was asked for. */
const switchOn = (place, kind) => {
  const input = place.querySelector(`input[name="${kind}"]`);
  if (input && !input.checked) input.click();
};
