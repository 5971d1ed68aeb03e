// A button that copies the text of a field. Without scripts the button is not there, and the field can be selected.
export function copyBegin() {
  for (const button of document.querySelectorAll("button[data-copy]")) {
    const field = document.getElementById(button.dataset.copy);
    const status = button.nextElementSibling;
    if (!field || !navigator.clipboard) continue;
    button.hidden = false;
    button.addEventListener("click", async () => {
      try {
        await navigator.clipboard.writeText(field.value);
        status.textContent = button.dataset.copied;
      } catch {
        // A browser that forbids copying lets the person do it: the text is selected.
        field.select();
      }
    });
  }
}
