"use strict";

// Text from articles is only ever set as textContent, so none of it can become markup.
const LATEST = 20;

function element(name, className, text) {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.textContent = text;
  return made;
}

function actor(one) {
  const name = one.name ?? "someone";
  const side = one.affiliation?.name ?? null;
  return side && side !== one.name ? `${name} (${side})` : name;
}

function title(event) {
  const actors = (event.type === "meeting" ? event.participants : event.parties).map(actor);
  const who = actors.length ? actors.join(", ") : "Parties not named";
  return event.subject ? `${who}: ${event.subject}` : who;
}

function line(event) {
  const item = document.createElement("li");
  const head = document.createElement("p");
  const link = element("a", "", title(event));
  link.href = `${event.type}s/${encodeURIComponent(event.id)}`;
  head.append(element("span", "status", event.status.replaceAll("_", " ")), " ", link);
  const place = event.place ? [event.place.name, event.place.country].filter(Boolean).join(", ") : "";
  const facts = element("p", "when", [event.date ? event.date.edtf : "no date given", place].filter(Boolean).join(" · "));
  const quote = document.createElement("p");
  quote.append(element("q", "", event.evidence[0].quote));
  const source = event.mentions[0]?.source;
  if (source) quote.append(element("span", "where", ` ${source}`));
  item.append(head, facts, quote);
  return item;
}

async function show(list, query) {
  const state = document.getElementById(`${list}-state`);
  const lines = document.getElementById(list);
  try {
    const answer = await fetch(`${list}?${query}`);
    const body = await answer.json();
    lines.replaceChildren(...(answer.ok ? body.items.map(line) : []));
    state.textContent = answer.ok ? (body.items.length ? "" : "None found.") : (body.detail ?? body.title);
  } catch {
    state.textContent = "The service cannot be reached.";
  }
}

function showAll() {
  const query = new URLSearchParams({ limit: LATEST });
  for (const [name, value] of new FormData(document.getElementById("filter"))) {
    if (value.trim()) query.set(name, value.trim());
  }
  show("meetings", query);
  show("agreements", query);
}

document.getElementById("filter").addEventListener("submit", (event) => {
  event.preventDefault();
  showAll();
});
showAll();
