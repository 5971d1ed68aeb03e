# Counters and reception: rules, handing over, the visitor's submissions, the end of the day.
rules-title = Reception rules
rules-told = How often people are called, how late they may be, how many are let in, when they are told that their turn is near, and when the day ends
rules-calls = How many times is a visitor called?
rules-calls-hint = After so many calls a visitor may be marked as not there
rules-calls-wrong = Enter a number of calls from 1 to 9
rules-pause = Minutes between calls
rules-pause-hint = The time a visitor is given to come; 0 means they can be called again at once
rules-pause-wrong = Enter minutes from 0 to 30
rules-late = How many minutes late may one come for an appointment?
rules-late-hint = Whoever comes later waits in line as if without an appointment
rules-late-wrong = Enter minutes from 0 to 120
rules-inside = How many people may be inside?
rules-inside-hint = While a regime sets another number, the regime counts
rules-inside-none = As many as come
rules-inside-specialists = No more than there are specialists at open counters
rules-inside-number = No more than a certain number
rules-inside-most = Number of people
rules-inside-wrong = Enter a number from 1 to 10000
rules-near = With how many visitors ahead is somebody told that their turn is near?
rules-near-hint = Whoever asked for it gets one message when so many visitors are left before them, or when the wait is no longer than 10 minutes
rules-near-wrong = Enter a number from 0 to { $most }
rules-linger = How many minutes after closing are those in line still received?
rules-linger-hint = If anybody still waits then, the program notes that the centre is closed and the visitor was not received
rules-linger-wrong = Enter minutes from 0 to 240
rules-reasons = Who goes first?
rules-reasons-hint = These people are called before others who came without an appointment
rules-saved = The reception rules are saved.
visit-result-closed = Centre closed, not received in time
visit-no-too-soon =
    { $minutes ->
        [one] Give the visitor time to come: { $minutes } minute must pass between calls.
       *[other] Give the visitor time to come: { $minutes } minutes must pass between calls.
    }
visits-who-is-it = Who is the visitor?
visits-code-hint = As in the document. The client’s submissions are found by it; the code itself is not kept
visits-shown = Identity shown:
visits-identify = Identity checked
visits-papers = The visitor’s submissions
visits-papers-none = This client has not handed in anything to our institution yet.
visits-register = Take in a submission
visits-done-what = What was done?
visits-services = Which services did you give?
visits-services-hint = If you helped with something else than was booked, tick it; the visit is counted under the first one
visit-to-institution = Another institution here: { $name }
visit-why-missing = Say in the note why you send the visitor to another institution
visit-identity-missing = Choose how the visitor showed their identity
visit-done-sent = The visitor is sent to another institution. The ticket number stays the same.
visit-done-sent-ticket = The visitor is sent to another institution and stands in its line. Ticket: { $ticket }.
visit-done-registered = The submission is registered. Now finish the visit.
visit-done-identified = The identity check is noted.
visit-done-unknown = The identity check is noted. There is no client with this code yet; one can be added when a submission is registered.
visits-ended-title = What the program ended at the end of the day
visits-ended-told = Nobody finished these visits, so the program did, after closing or at midnight. If somebody was not received, get in touch with them.
visits-ended-none = All visits were finished in time.
visits-ended-closed = Not received: centre closed
visits-ended-missed = Booked, did not come
visits-ended-forgotten = Left open at the counter
visits-ended-link =
    { $count ->
        [one] { $day } the program ended { $count } visit at the end of the day
       *[other] { $day } the program ended { $count } visits at the end of the day
    }
feedback-card-print = Print a card:
feedback-card-how = Tick one answer and drop the sheet into the box. No name is needed.
