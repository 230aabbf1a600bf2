"use strict";
// The list of tasks: filters, pages, and the address that remembers both.
(() => {
  const ON_A_PAGE = 50;
  const MOST_PRINTED = 1000;
  const DAY = 86400000;
  const told = JSON.parse(document.getElementById("labels").textContent);
  const data = JSON.parse(document.getElementById("data").textContent);
  const on = Date.parse(document.body.dataset.on);
  const vietnamese = document.documentElement.lang === "vi";
  const form = document.getElementById("filters");
  const body = document.querySelector("#list tbody");
  const pager = document.getElementById("pager");

  // Without case and tone marks, as people type when they search.
  const fold = (text) =>
    text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase().replace(/đ/g, "d");

  const tasks = data.rows.map((row) => {
    const task = Object.fromEntries(data.columns.map((name, at) => [name, row[at]]));
    const [reference, kind, issuer, subject, source, href] = data.papers[task.paper];
    task.paper = { reference, kind, issuer, subject, source, href };
    return task;
  });

  // Made once, at the first search: it takes longer than all the rest.
  const words = (task) =>
    (task.words ??= fold(
      [task.content, task.product, task.stated, ...task.leads, ...task.partners,
        ...[...task.leadUnits, ...task.partnerUnits].map((at) => data.units[at]),
        ...Object.values(task.paper).slice(0, 5)].join(" ")));

  const shownDay = (day) => (vietnamese ? day.split("-").reverse().join("/") : day);

  const relative = new Intl.RelativeTimeFormat(document.documentElement.lang, { numeric: "auto" });
  const distance = (day) => {
    const days = Math.round((Date.parse(day) - on) / DAY);
    if (Math.abs(days) < 60) return relative.format(days, "day");
    if (Math.abs(days) < 730) return relative.format(Math.trunc(days / 30.44), "month");
    return relative.format(Math.trunc(days / 365.25), "year");
  };

  let wish = {}; // what the filters ask for
  const inSpan = (day) => (!wish.from || day >= wish.from) && (!wish.to || day <= wish.to);
  const daysOf = (task) => (task.days.length ? task.days : [task.due].filter(Boolean));

  const make = (tag, className, ...children) => {
    const element = document.createElement(tag);
    if (className) element.className = className;
    element.append(...children.filter((child) => child !== "" && child !== null));
    return element;
  };

  const inVietnamese = (element) => {
    element.lang = "vi";
    return element;
  };

  const long = (text) => {
    if (text.length <= 260) return inVietnamese(make("p", "", text));
    const cut = text.lastIndexOf(" ", 220);
    const end = cut > 0 ? cut : 220;
    return inVietnamese(
      make("details", "", make("summary", "", text.slice(0, end), make("span", "more", " …")),
        text.slice(end)));
  };

  const noted = (label, text) =>
    text ? make("p", "small", `${label}: `, inVietnamese(make("span", "", text))) : "";

  const dueCell = (task) => {
    const again = task.days.length > 0;
    const due = daysOf(task).find(inSpan) ?? "";
    const when = [shownDay(due), task.time].filter(Boolean).join(" ");
    return [
      again ? make("p", "small", told.text.recurring) : "",
      when ? make("p", "day", when) : "",
      make("p", `state ${task.state}`, due ? distance(due) : told.states.undated),
      noted(told.text.stated, task.stated),
    ];
  };

  const whatCell = (task) => [
    long(task.content),
    noted(told.text.product, task.product),
    task.review
      ? make("p", "small check", `${told.text.review}: ${task.reasons.join(" ")}`)
      : "",
  ];

  const whoCell = (task) => [
    task.leads.length
      ? inVietnamese(make("p", "", task.leads.join("; ")))
      : make("p", "small", told.text.nobody),
    noted(told.text.helps, task.partners.join("; ")),
  ];

  const paperCell = (task) => {
    const { reference, issuer, subject, source, href } = task.paper;
    const name = reference || told.text.no_reference;
    const page = `${told.text.scan_page} ${task.page}`;
    const link = make(href ? "a" : "span", "", `${name}, ${page}`);
    if (href) link.href = `${href}#page=${task.page}`;
    link.title = subject || source;
    return [inVietnamese(make("p", "", link)), inVietnamese(make("p", "small", issuer || source))];
  };

  const cells = { due: dueCell, what: whatCell, who: whoCell, paper: paperCell };

  const line = (task) => {
    const row = make("tr");
    row.setAttribute("role", "row");
    for (const [name, fill] of Object.entries(cells)) {
      const cell = make("td", name, ...fill(task));
      cell.setAttribute("role", "cell");
      cell.dataset.label = told.columns[name];
      row.append(cell);
    }
    return row;
  };

  let found = tasks;
  let page = 0;

  const answers = () => {
    const sought = fold(wish.words ?? "").split(/\s+/).filter(Boolean);
    const unit = wish.unit ? data.units.indexOf(wish.unit) : null;
    const of = (task) => [
      ...(wish.role === "partner" ? [] : task.leadUnits),
      ...(wish.role === "lead" ? [] : task.partnerUnits),
    ];
    return (task) =>
      (!wish.state || task.state === wish.state) &&
      (!wish.kind || task.kind === wish.kind) &&
      (!wish.review || task.review) &&
      (!(wish.from || wish.to) || daysOf(task).some(inSpan)) &&
      (unit === null ? !wish.role || of(task).length > 0 : of(task).includes(unit)) &&
      sought.every((word) => words(task).includes(word));
  };

  const turn = (label, to) => {
    const button = make("button", "", label);
    button.type = "button";
    button.disabled = to < 0 || to * ON_A_PAGE >= found.length;
    button.addEventListener("click", () => {
      page = to;
      show();
      document.getElementById("tasks").focus();
    });
    return button;
  };

  const show = (all = false) => {
    const start = all ? 0 : page * ON_A_PAGE;
    const rows = found.slice(start, start + (all ? MOST_PRINTED : ON_A_PAGE));
    body.replaceChildren(...rows.map(line));
    document.getElementById("count").textContent = found.length
      ? `${found.length} ${told.text.of} ${tasks.length} ${told.text.shown}`
      : told.text.empty;
    const pages = Math.ceil(found.length / ON_A_PAGE);
    pager.hidden = pages < 2;
    pager.replaceChildren(
      turn(told.text.previous, page - 1),
      ` ${told.text.page} ${page + 1} ${told.text.of} ${pages} `,
      turn(told.text.next, page + 1));
  };

  // What is still to come first, then what is past, the latest first; without a day last.
  const today = document.body.dataset.on;
  const rank = (task) => (!task.due ? 2 : task.due < today ? 1 : 0);
  const nearest = (one, other) =>
    rank(one) - rank(other) ||
    (rank(one) === 1 ? -1 : 1) * (one.due < other.due ? -1 : one.due > other.due ? 1 : 0);

  const find = () => {
    wish = Object.fromEntries([...new FormData(form)].filter(([, value]) => value));
    found = tasks.filter(answers());
    if (!wish.order) found.sort(nearest);
    page = 0;
    show();
  };

  const filter = () => {
    find();
    const query = new URLSearchParams(wish).toString();
    history.replaceState(null, "", query ? `#?${query}` : "#");
  };

  const fill = (query) => {
    form.reset();
    for (const [name, value] of new URLSearchParams(query)) {
      const field = form.elements.namedItem(name);
      if (field?.type === "checkbox") field.checked = value === "1";
      else if (field) field.value = value;
    }
  };

  const choose = (query) => {
    fill(query);
    filter();
    const heading = document.getElementById("tasks");
    heading.scrollIntoView();
    heading.focus();
  };

  for (const name of [...data.units].sort((a, b) => a.localeCompare(b, "vi"))) {
    form.elements.unit.append(inVietnamese(make("option", "", name)));
  }
  for (const link of document.querySelectorAll("[data-filter], [data-unit]")) {
    const { filter: query, unit } = link.dataset;
    link.addEventListener("click", (event) => {
      event.preventDefault();
      choose(unit === undefined ? query : new URLSearchParams({ unit }).toString());
    });
  }
  form.addEventListener("input", filter);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(filter));
  addEventListener("beforeprint", () => show(true));
  addEventListener("afterprint", () => show());

  const scroller = document.getElementById("bars");
  const now = scroller?.querySelector(".now");
  if (now) scroller.scrollLeft = now.x.baseVal.value - scroller.clientWidth / 2;
  if (location.hash.startsWith("#?")) fill(location.hash.slice(2));
  find();
  if (location.hash.startsWith("#?")) document.getElementById("tasks").scrollIntoView();
})();
