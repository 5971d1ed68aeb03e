// A kiosk prints the ticket by itself. Without this there is the paper behind the page's own button.
//
// Printing waits for nobody only in a browser that was set up for it (Chromium: --kiosk-printing); any other one asks.
const slip = document.querySelector("[data-print]");

if (slip) {
  const key = `printed ${location.pathname}`;
  // Whoever comes back to the page does not print it again.
  if (!sessionStorage.getItem(key)) {
    sessionStorage.setItem(key, "1");
    addEventListener("load", () => print(), { once: true });
  }
}
