# Entering by hand.
intake-title = Register a document
intake-presets = Where the document comes from
intake-box-link = Box: { $name }
intake-box-none = Not from a box
intake-given = Registered as
intake-given-when = Received { $received }, to be answered { $due }. Below is an empty form for the next document.
intake-open-case = Open the case
intake-print-stamp = Print the stamp
intake-do-correct = Correct the entry
intake-code-odd = The check digit of the personal code does not fit the other digits. Compare the code with the document; if it is right, nothing needs doing.
intake-send = Register
intake-part-paper = The document
intake-part-who = Submitter
intake-part-how = How it came
intake-text = Content
intake-text-hint = May stay empty when a scan is attached
intake-kind = Kind
intake-language-name =
    { $language ->
        [ru] Russian
        [en] English
       *[lv] Latvian
    }
intake-language = Language
intake-topics = Topics
intake-topics-hint = Separate with commas, for example: roads, lighting
intake-name = Name or organisation
intake-on-behalf = I wrote it down for the submitter
intake-box = Box
intake-box-missing = Choose the box that the document was taken from
intake-channel-missing = Choose how the document came
intake-received = Day of receipt
intake-received-hint = dd.mm.yyyy; empty means today
intake-received-future = The day of receipt has not come yet. Enter today or an earlier day.
intake-received-long-ago = The day of receipt is more than a year ago. Check the year.
intake-identity-first = Check first who the visitor is: no application for a service is taken without that
intake-identity-open = Nobody has checked yet who this visitor is. An application for a service is taken only after that; anything else can be registered now.
intake-identity-check = Check who they are
intake-journal-closed = The institution has no open journal on this day. Check the day of receipt.
intake-external = Case number in another system (BIS)
intake-unit = Unit
intake-unit-later = To be routed later
intake-unit-gone = There is no such unit any more. Choose another one.
intake-mode-first = As the contacts allow
intake-subject-missing = Write what the document is about
intake-sent-already = This form was registered already with other content. If this is another document, register it once more.
intake-stamp-title = Registration stamp
intake-stamp-received = Received
intake-stamp-hint = Print it and attach it to the document, or hand it to the submitter. That you looked is on record.
intake-correct-title = Correct the entry
intake-correct-text = What stood there stays in the case with the reason. Number, day of receipt and due date do not change.
intake-correct-reason = Reason for the correction
intake-correct-reason-hint = Do not write a personal code here.
intake-correct-reason-missing = Write why the entry must be corrected
intake-correct-send = Save the correction
intake-corrected = Corrections
intake-corrected-what = { $field }: “{ $was }” → “{ $became }”
intake-done-correct = The entry has been corrected.
desk-register = Register
