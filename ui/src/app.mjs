// Adds to pages what a browser with scripts can do better. Every page works without it.
import {
  Button,
  CharacterCount,
  Checkboxes,
  ErrorSummary,
  FileUpload,
  NotificationBanner,
  PasswordInput,
  Radios,
  ServiceNavigation,
  SkipLink,
  createAll,
} from "./kit.mjs";

// ARIA allows no `aria-expanded` on a radio button; what it reveals follows it in reading order.
class PlainRadios extends Radios {
  syncConditionalRevealWithInputState(input) {
    super.syncConditionalRevealWithInputState(input);
    input.removeAttribute("aria-expanded");
  }
}

// The name of a button must hold the words on it, in one piece (WCAG 2.5.3); the kit puts a hidden comma between.
class PlainFileUpload extends FileUpload {
  createButton() {
    const button = super.createButton();
    button.querySelector(`#${CSS.escape(this.id)}-comma`)?.remove();
    button.setAttribute("aria-labelledby", `${this.$label.id} ${button.id}`);
    return button;
  }
}

document.body.classList.add("js-enabled", "govuk-frontend-supported");

for (const part of [
  CharacterCount,
  Checkboxes,
  ErrorSummary,
  NotificationBanner,
  PasswordInput,
  PlainFileUpload,
  PlainRadios,
  ServiceNavigation,
  SkipLink,
]) {
  createAll(part);
}

// A second press of a button within a second is a slip of the hand.
createAll(Button, { preventDoubleClick: true });
