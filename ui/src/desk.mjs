// What only pages of staff have: keys, a place beside the page for what comes in between, who calls for help, and a hall
// that is current. A script of its own, so that the keys are there as soon as the page is loaded: one pressed before they
// are would do nothing.
import { asideBegin } from "./aside.mjs";
import { copyBegin } from "./copy.mjs";
import { hallBegin } from "./hall.mjs";
import { helpBegin } from "./help.mjs";
import { keysBegin } from "./keys.mjs";

keysBegin();
asideBegin();
copyBegin();
helpBegin();
hallBegin();
