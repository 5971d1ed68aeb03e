// A form beside the page: what comes in between (a caller) is entered without leaving what is being written. The link
// leads to a page of its own, which serves without script; here its form is taken out of it and shown beside.
import { CharacterCount, Checkboxes, ErrorSummary, Radios, createAll } from "./kit.mjs";
import { fieldLeft, keysShow } from "./keys.mjs";

let cameFrom = null;

function close(dialog) {
  dialog.close();
  cameFrom?.focus?.();
}

/** Puts the form of a fetched page into the dialog; answers whether it has one. */
function show(dialog, html) {
  const page = new DOMParser().parseFromString(html, "text/html");
  const content = page.querySelector("[data-aside-content]") ?? page.querySelector("main form");
  if (!content) return false;
  dialog.querySelector("h2").textContent = page.querySelector("h1")?.textContent ?? "";
  const body = dialog.querySelector("[data-aside-body]");
  body.replaceChildren(document.importNode(content, true));
  for (const part of [CharacterCount, Checkboxes, ErrorSummary, Radios]) createAll(part, undefined, body);
  keysShow(body);
  const first = body.querySelector(".govuk-error-summary") ?? body.querySelector("[autofocus]");
  (first ?? body.querySelector("input:not([type=hidden]), select, textarea"))?.focus();
  return true;
}

function tell(words) {
  const news = document.querySelector("[data-aside-news]");
  if (!news) return;
  news.textContent = words;
  setTimeout(() => { if (news.textContent === words) news.textContent = ""; }, 8000);
}

async function open(dialog, link) {
  const here = document.activeElement;
  cameFrom = here && here !== document.body ? here : fieldLeft();
  const response = await fetch(link.href, { credentials: "same-origin" });
  const html = await response.text();
  // Open first: what is hidden takes no focus.
  if (!dialog.open) dialog.show();
  if (show(dialog, html)) return;
  dialog.close();
  location.href = link.href;
}

async function send(dialog, form, button) {
  const fields = new URLSearchParams(new FormData(form, button));
  try {
    const response = await fetch(form.action, { method: "POST", body: fields, credentials: "same-origin" });
    // Led elsewhere, and not to a form that belongs here: it is done.
    const away = response.redirected && !/^\/desk\/(sign-in|contacts\/new)/.test(new URL(response.url).pathname);
    if (away) {
      close(dialog);
      tell(dialog.dataset.done);
    } else if (!show(dialog, await response.text())) {
      tell(dialog.dataset.lost);
    }
  } catch {
    tell(dialog.dataset.lost);
  }
}

export function asideBegin() {
  document.addEventListener("click", (event) => {
    const link = event.target.closest?.("a[data-aside]");
    const dialog = link && document.getElementById(link.dataset.aside);
    if (dialog && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault();
      if (dialog.open) dialog.querySelector("input:not([type=hidden])")?.focus();
      else open(dialog, link).catch(() => tell(dialog.dataset.lost));
    }
    const closer = event.target.closest?.("[data-aside-close]");
    if (closer) close(closer.closest("dialog"));
  });
  document.addEventListener("submit", (event) => {
    const dialog = event.target.closest("#desk-aside");
    if (!dialog) return;
    event.preventDefault();
    send(dialog, event.target, event.submitter);
  });
  document.addEventListener("keydown", (event) => {
    const dialog = event.target.closest?.("dialog[open]");
    if (event.key === "Escape" && dialog && !dialog.matches(":modal")) close(dialog);
  });
}
