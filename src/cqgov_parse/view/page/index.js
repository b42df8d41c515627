/** The columns of the index: key, heading, how a value is shown, whether the greatest comes first when it is asked for. */
const COLUMNS = [
  ["name", "Document", (row) => row.name, false],
  ["format", "Format", (row) => row.format, false],
  ["score", "Score", (row) => row.score.toLocaleString("en"), true],
  ["month", "Month", (row) => row.month ?? "–", false],
  ["records", "Records", (row) => row.records.toLocaleString("en"), true],
  ["people", "People", (row) => row.people.toLocaleString("en"), true],
  ["figures", "Figures", (row) => row.figures.toLocaleString("en"), true],
  ["warnings", "Warnings", (row) => row.warnings.toLocaleString("en"), true],
  ["unplaced", "Unplaced", (row) => (row.unplaced ? `${row.unplaced.toLocaleString("en")} (${percent(row.unplaced / row.length)})` : "0"), true],
];

/** The index: totals, and a table that any column sorts. */
const showIndex = ({ rows, totals, failures }, summary, place) => {
  summary.replaceChildren(
    make("p", {}, `${count(totals.documents, "document")}, ${count(totals.records, "record")}, ${count(totals.warnings, "warning")}, ${count(totals.unplaced, "character")} not understood.`),
    totals.failures ? failedOf(totals.failures, failures) : "",
    rows.length < totals.documents ? make("p", {}, `Below are the ${count(rows.length, "document")} that most need a reader.`) : "",
  );
  const body = make("tbody");
  const fillBody = (sorted) => body.replaceChildren(...sorted.map((row) => rowOf(row)));
  const head = COLUMNS.map(([key, heading, , greatest]) => {
    const button = make("button", { type: "button" }, heading);
    const cell = make("th", { scope: "col" }, button);
    button.onclick = () => {
      const down = cell.getAttribute("aria-sort") ? cell.getAttribute("aria-sort") === "ascending" : greatest;
      head.forEach((other) => other.removeAttribute("aria-sort"));
      cell.setAttribute("aria-sort", down ? "descending" : "ascending");
      fillBody([...rows].sort((one, other) => (down ? -1 : 1) * inOrder(one[key], other[key])));
    };
    return cell;
  });
  fillBody(rows);
  place.replaceChildren(make("table", {}, make("thead", {}, make("tr", {}, ...head)), body));
};

/** The documents of a batch that failed, the first of them by name. */
const failedOf = (number, failures) =>
  make(
    "details",
    { class: "failed" },
    make("summary", {}, `${count(number, "document")} failed.`),
    make("ul", {}, ...failures.map(({ input, reason, message }) => make("li", {}, make("b", {}, String(reason)), ` ${input}: ${message}`))),
    number > failures.length ? make("p", {}, "failures.jsonl names them all.") : null,
  );

const inOrder = (one, other) => (typeof one === "number" ? one - other : String(one ?? "").localeCompare(String(other ?? ""), "zh"));

const rowOf = (row) =>
  make(
    "tr",
    { class: row.unplaced || row.warnings ? "loud" : null },
    ...COLUMNS.map(([key, , shown]) => {
      if (key !== "name") return make("td", {}, shown(row));
      return make("th", { scope: "row" }, row.sheet === undefined ? row.name : make("a", { href: `#${row.sheet + 1}` }, row.name));
    }),
  );
