/**
 * What is selected, on both sides. A click on a passage, a record's field, a mark or a note selects it, and the other side comes
 * into view; hovering shows the same without moving anything. One listener for each kind of event serves the whole page.
 */
const followSelection = (sheet, source, root) => {
  const [scroll, records] = [byId("source").firstElementChild, byId("records").firstElementChild];
  let chosen = null; // {piece} or {mark}

  const selectorOf = (item) =>
    item.piece !== undefined ? `[data-piece="${item.piece}"]` : `[data-mark="${item.mark}"], .seg[data-marks~="${item.mark}"]`;
  const dress = (within, item, name, on) => within.querySelectorAll(selectorOf(item)).forEach((each) => each.classList.toggle(name, on));

  const itemOf = (target) => {
    const element = target.closest?.("[data-mark], [data-piece]");
    if (!element || !root.contains(element)) return null;
    return element.dataset.mark !== undefined ? { mark: Number(element.dataset.mark) } : { piece: Number(element.dataset.piece) };
  };

  const select = (item, from) => {
    if (chosen) dress(root, chosen, "chosen", false);
    chosen = item;
    if (!item) return say(null);
    const thing = item.piece !== undefined ? sheet.pieces[item.piece] : sheet.marks[item.mark];
    if (item.mark !== undefined) switchOn(byId("layers"), thing.kind);
    if (thing.spans.length) source.paintAt(firstOf(thing));
    dress(root, item, "chosen", true);
    if (narrow.matches) byId("panes").scrollIntoView();
    if (from !== "source") reveal(scroll, scroll.querySelector(selectorOf(item)));
    if (from !== "records") reveal(records, fieldFor(item));
    say(thing);
    root.dispatchEvent(new CustomEvent("chosen", { detail: thing }));
  };

  /** The records' side of an item, its fold opened. */
  const fieldFor = (item) => {
    const found = () => records.querySelector(selectorOf(item));
    if (!found()) {
      const { part, record } = item.piece !== undefined ? sheet.pieces[item.piece] : sheet.marks[item.mark];
      const folds = ASIDE.has(part) ? records.querySelectorAll(":scope > details") : (cardFor(record)?.querySelectorAll("details") ?? []);
      for (const fold of folds) openNow(fold);
      dress(records, item, "chosen", true);
    }
    const field = found();
    if (field) rove(field);
    return field;
  };
  const cardFor = (record) => (record === null ? records.querySelector(".card") : records.querySelector(`.card[data-record="${record}"]`));

  const rove = (field) => {
    records.querySelectorAll('.field[tabindex="0"]').forEach((each) => (each.tabIndex = -1));
    field.tabIndex = 0;
  };

  const say = (thing) => {
    const said = byId("said");
    if (!thing) return said.replaceChildren();
    const place = thing.spans.length ? placeOf(sheet, firstOf(thing)) : "no place";
    const words = shortened(wordsAt(sheet, thing.spans), 60);
    said.replaceChildren(
      thing.part ? tagOf(thing.part) : make("span", { class: "tag" }, thing.kind),
      make("span", {}, ` of ${ownerOf(thing.record)}, ${place}: `),
      make("span", { lang: sheet.lang }, thing.part ? words : [thing.name, thing.detail].filter(Boolean).join(" · ")),
      ...(thing.part ? overOf(thing) : []),
    );
  };

  /** What was read inside a piece, as buttons that select it. */
  const overOf = (piece) => {
    const found = new Set();
    for (const segment of source.place.querySelectorAll(`.seg[data-piece="${piece.index}"][data-marks]`)) {
      segment.dataset.marks.split(" ").forEach((mark) => found.add(Number(mark)));
    }
    return [...found].slice(0, 12).map((n) => {
      const mark = sheet.marks[n];
      return make("button", { type: "button", class: "over", "data-mark": n }, `${mark.kind} `, make("span", { lang: sheet.lang }, shortened(mark.name, 16)));
    });
  };

  const step = (by, edge = null) => {
    const at = chosen?.piece === undefined ? -1 : sheet.order.indexOf(sheet.pieces[chosen.piece]);
    const next = edge ?? Math.min(sheet.order.length - 1, Math.max(0, at + by));
    if (!sheet.order[next]) return;
    select({ piece: sheet.order[next].index }, "keys");
  };

  let hovered = null;
  const hover = (item) => {
    if (item?.piece === hovered?.piece && item?.mark === hovered?.mark) return;
    if (hovered) dress(root, hovered, "hot", false);
    hovered = item;
    if (item) dress(root, item, "hot", true);
  };

  root.onmouseover = (event) => hover(itemOf(event.target));
  root.onmouseleave = () => hover(null);
  root.onclick = (event) => {
    const item = itemOf(event.target);
    const text = getSelection();
    if (!item || (scroll.contains(event.target) && text && !text.isCollapsed)) return; // someone marks text
    select(item, scroll.contains(event.target) ? "source" : records.contains(event.target) ? "records" : "elsewhere");
  };
  const moves = { ArrowDown: [1], ArrowRight: [1], ArrowUp: [-1], ArrowLeft: [-1], Home: [0, 0], End: [0, sheet.order.length - 1] };
  scroll.onkeydown = (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (moves[event.key]) step(...moves[event.key]);
    else if (event.key === "Enter" && chosen) fieldFor(chosen)?.focus();
    else if (event.key === "Escape") select(null);
    else return;
    event.preventDefault();
  };
  records.onkeydown = (event) => {
    const field = event.target.closest(".field");
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (event.key === "Escape") scroll.focus();
    if (!field || !moves[event.key]) return;
    const fields = [...records.querySelectorAll(".field")];
    const [by, edge] = moves[event.key];
    const step = by || (edge ? -1 : 1);
    let at = by ? fields.indexOf(field) + by : edge && fields.length - 1;
    while (fields[at]?.closest("details:not([open])")) at += step; // asking for what is visible would lay out the whole pane
    const next = fields[at];
    if (next) {
      rove(next);
      next.focus();
    }
    event.preventDefault();
  };
  return { select, dressed: (within) => chosen && dress(within, chosen, "chosen", true) };
};

const openNow = (fold) => {
  if (fold.open) return;
  fold.open = true;
  fold.dispatchEvent(new Event("toggle")); // its own event comes later, and finds the fold filled
};

const narrow = matchMedia("(max-width: 700px)"); // as in frame.css: the panes stand one above the other

/** Brings an element into view inside its pane, where it is not; again when what is drawn on the way has changed the pane's height. */
const reveal = (pane, element, more = 3) => {
  if (!element) return;
  const [outer, inner] = [pane.getBoundingClientRect(), element.getBoundingClientRect()];
  if (inner.top < outer.top || inner.bottom > outer.bottom) {
    pane.scrollTop += inner.top - outer.top - Math.max(0, (outer.height - inner.height) / 2);
    if (more) requestAnimationFrame(() => reveal(pane, element, more - 1));
  }
};
