// What only pages of staff have: keys, and a place beside the page for what comes in between. A script of its own, so
// that the keys are there as soon as the page is loaded: one pressed before they are would do nothing.
import { asideBegin } from "./aside.mjs";
import { copyBegin } from "./copy.mjs";
import { keysBegin } from "./keys.mjs";

keysBegin();
asideBegin();
copyBegin();
