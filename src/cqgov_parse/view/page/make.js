"use strict";

/** An element. Children that are strings become text, never markup; an attribute that is null or false is left out. */
const make = (tag, attributes = {}, ...children) => fill(document.createElement(tag), attributes, children);

/** The same for drawings. */
const draw = (tag, attributes = {}, ...children) =>
  fill(document.createElementNS("http://www.w3.org/2000/svg", tag), attributes, children);

const fill = (element, attributes, children) => {
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== null && value !== undefined && value !== false) element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children.filter((child) => child !== null && child !== undefined));
  return element;
};

const byId = (id) => document.getElementById(id);

/** The data that the page holds under a name. */
const held = (id) => JSON.parse(byId(id).textContent);

const PARTS = held("parts");

/** The group of parts that share a colour; what is not listed is a plugin's own. */
const groupOf = (part) => PARTS[part]?.group ?? "own";

const count = (number, one, many = `${one}s`) => `${number.toLocaleString("en")} ${number === 1 ? one : many}`;

/** A share as people read it; what is near all or nothing is never rounded to it. */
const percent = (share) => `${(Math.floor(share * 10_000) / 100 || Math.ceil(share * 10_000) / 100).toLocaleString("en")} %`;

/** A colour's angle for each record: neighbours differ most. */
const hueOf = (record) => (record * 137.508 + 20) % 360;
