# The audit trail, and the reason to open a person’s file.
audit-link = Audit
audit-title = Audit trail
audit-rows =
    { $count ->
        [one] The trail has { $count } row.
       *[other] The trail has { $count } rows.
    }
audit-not-signed = The trail has not been signed yet; that happens by itself.
audit-signed = Signed last { $at }, up to row { $row }.
audit-holds = The trail is what was signed.
audit-broken = The trail is NOT what was signed: it was changed or cut. Tell whoever runs the system at once.
audit-verify = The full check is the command “lodzins audit verify”.
audit-ask = What to look for
audit-from = From day
audit-to = To day
audit-staff = Member of staff
audit-everybody = Everybody
audit-act = Act
audit-every-act = Every act
audit-case = Number of the case
audit-case-hint = For example, IES/2026/12.
audit-no-such-case = The register has no such number. Check it.
audit-show = Show
audit-none = Nothing fits.
audit-export = Download what was found (CSV)
audit-nothing = nothing
audit-due = Due date: { $moved }
audit-holder = To: { $holder }
audit-by-rule = by routing rule { $n }
audit-by-service = by the card of the service “{ $service }”, to the unit “{ $unit }”
audit-status = Status after it: { $status }
audit-who-saw = What was done with this, and who saw it
audit-reason = Why do you open this file?
audit-reason-title = Opening a person’s file
audit-reason-text = The reason is kept in the audit trail, and the person whose file it is may ask about it. It holds for this working day.
audit-reason-visit = The person is with me or on the line
audit-reason-case = I work on their submission
audit-reason-correct = The entry must be corrected
audit-reason-own-request = The person asks what is kept about them
audit-reason-check = A complaint, an audit or another check
audit-reason-missing = Choose a reason
audit-reason-note = Explanation
audit-reason-note-hint = Needed for a check, for example, “Complaint IES/2026/12”. Write no personal data here.
audit-reason-note-missing = Enter which check it is
audit-reason-send = Open
audit-actor =
    { $kind ->
        [submitter] the submitter
        [api-key] another system
        [staff] a former member of staff
        [kiosk] a ticket kiosk
       *[system] the program
    }
audit-subject =
    { $kind ->
        [submission] case { $name }
        [staff] staff { $name }
        [contact] contact …{ $name }
        [call-back] call back …{ $name }
        [client] client …{ $name }
        [visit] visit …{ $name }
        [wait] waiting list …{ $name }
       *[other] { $name }
    }
audit-did =
    { $did ->
        [submission-registered] A submission was registered
        [submission-destroyed] Destroyed what a case said
        [contact-destroyed] Destroyed a contact
        [call-back-destroyed] Destroyed a call back
        [client-destroyed] Destroyed a client’s entry
        [retention-rule-set] Set how long something is kept
        [retention-rule-removed] Removed how long something is kept
        [retention-started] Began to destroy
        [retention-finished] Finished destroying
        [submission-route] Routed to a unit or a person
        [submission-start] Work was begun
        [submission-ask-submitter] The submitter was asked
        [submission-submitter-replied] The submitter replied
        [submission-added-to] The submitter added something
        [submission-extend] The term was extended
        [submission-answer] Answered
        [submission-forward] Forwarded
        [submission-take-for-information] Taken for information
        [submission-leave-unexamined] Left unexamined
        [submission-withdraw] Withdrawn
        [submission-corrected] The entry was corrected
        [submission-recounted] The due date was recalculated
        [submission-noted] A note was added
        [submission-joined] Joined with another case
        [submission-parted] Parted from another case
        [submission-identity-checked] The identity was checked
        [submission-client-named] The client was set
        [submission-client-removed] The client was removed
        [case-seen] The case was opened
        [file-seen] A file was opened
        [file-read] A file was given to another system
        [letter-seen] A letter was opened
        [receipt-seen] The receipt with its code was opened
        [client-created] A client was entered
        [client-changed] A client’s data was changed
        [client-merged] Entries were taken for one client
        [client-separated] Entries were taken apart
        [client-opened] A reason was given to open a client’s file
        [client-seen] A client’s card was opened
        [client-code-seen] A personal code was looked at
        [contact-entered] A contact was entered
        [contact-corrected] A contact was corrected
        [call-back-asked] A call back was asked for
        [call-back-arranged] A call back was arranged
        [call-back-tried] A call back was tried
        [call-back-given-up] A call back was given up
        [visit-held] Time held for a visit
        [visit-booked] Visit booked
        [visit-confirmed] Visit confirmed
        [visit-contact-entered] Entered who comes
        [booking-confirmation-set] Changed how visits are confirmed
        [booking-limits-set] Set how many visits people may book themselves
        [visit-moved] Visit moved
        [visit-cancelled] Visit called off
        [visit-telephoned] Called about a visit
        [visit-destroyed] Visitor of a visit destroyed
        [saved-search-forgotten] View or report renamed: it held a destroyed name
        [wait-joined] Joined the waiting list
        [wait-offered] Time offered from the waiting list
        [wait-accepted] Offered time taken
        [wait-refused] Offered time turned down
        [wait-unanswered] Offered time not answered
        [wait-left] Left the waiting list
        [wait-ended] Place on the waiting list ended
        [wait-destroyed] Name and contact on the waiting list destroyed
        [feedback-given] Feedback on a visit received
        [feedback-entered] Feedback cards entered
        [visit-arrived] Visitor arrived
        [visit-let-in] Visitor let in
        [visit-called] Visitor called
        [visit-started] Serving begun
        [visit-identified] Identity checked at the counter
        [visit-taken-over] Visitor received from another institution
        [visit-parked] Visit set aside
        [visit-handed-over] Visitor handed over
        [visit-finished] Visit finished
        [visit-left] Visitor left
        [visit-missed] Visitor did not come
        [counter-set] Counter set
        [counter-opened] Counter opened
        [counter-closed] Counter closed
        [reception-rules-set] Rules of reception set
        [alarm-raised] Help called
        [alarm-answered] Call for help answered
        [pool-offer-set] How long a time is offered set
        [release-set] Release of places announced
        [release-withdrawn] Release of places withdrawn
        [release-claimed] Claim to a released place
        [release-drawn] Claims to released places drawn
        [kiosk-added] A ticket kiosk was added
        [kiosk-enrolled] A kiosk’s device was enrolled
        [kiosk-revoked] A ticket kiosk was revoked
        [visit-nearly-asked] A visitor asked to be told of their turn
        [reception-nearly-set] When to tell of a turn was set
        [pool-set] Places for appointments set
        [pool-day-set] Number of places set for a day
        [pool-weekly-set] Numbers of places set for weekdays and times
        [signed-in] Signed in
        [signed-out] Signed out
        [sign-in-failed] Signing in failed
        [denied] Access was denied
        [staff-created] A member of staff was added
        [staff-activated] An account was activated
        [staff-deactivated] An account was closed
        [staff-password-set] A password was set
        [staff-second-factor-set] A second factor was set
        [staff-second-factor-removed] A second factor was removed
        [staff-language-set] The language was changed
        [staff-shortcuts-set] Keys were switched
        [substitution-set] A substitution was set
        [substitution-ended] A substitution was ended
        [api-key-created] An API key was created
        [api-key-revoked] An API key was revoked
        [calendar-day-set] A day off was entered
        [calendar-day-cleared] A day off was taken back
        [calendar-state-set] The state’s moved days were bound or let go
        [submission-handed-over] Handed over to the unit that took over
        [submission-escalated] The head was told of the due date
        [staff-changed] Details or roles of a member of staff changed
        [staff-unlocked] Signing in allowed again
        [unit-added] Unit added
        [unit-changed] Unit changed
        [unit-moved] Order of units changed
        [unit-closed] Unit closed
        [topic-added] Topic added
        [topic-changed] Topic changed
        [topic-moved] Order of topics changed
        [service-begun] Service card begun
        [service-drafted] Card draft changed
        [service-draft-dropped] Card draft let go
        [service-published] Card published
        [service-checked] Card checked
        [catalogue-check-days] Term for checking cards changed
        [centre-helps] What a centre does about a service was set
        [drop-box-added] Drop box added
        [drop-box-changed] Drop box changed
        [regime-begun] Regime drafted first
        [regime-drafted] Regime draft changed
        [regime-dropped] Regime draft dropped
        [regime-switched-on] Regime switched on
        [regime-taken-back] Regime taken back before it began
        [regime-ended] Regime given its last day
        [import-taken] Table read in
        [regime-recorded] Past regime recorded
        [centre-added] Centre added
        [centre-changed] Centre changed
        [place-added] Place with opening hours added
        [place-changed] Place changed
        [hours-set] Weekly hours set
        [hours-exception-added] Other hours or a closure entered
        [hours-exception-ended] Other hours or a closure ended
        [hours-exception-withdrawn] Other hours or a closure taken back
        [journal-added] Journal opened
        [journal-changed] Journal changed
        [journal-closed] Journal closed
        [routing-rule-added] Routing rule added
        [routing-rule-changed] Routing rule changed
        [routing-rule-moved] Order of rules changed
        [routing-rule-ended] Routing rule ended
        [escalation-set] When the head is told of due dates changed
        [mail-tried] Sending of mail tried
        [activity-entered] Activity or told figure entered
        [saved-search-kept] Kept a view or a report
        [saved-search-changed] Changed a kept view or report
        [saved-search-deleted] Deleted a kept view or report
        [institution-changed] Institution changed
        [institution-lives] First or last day of the institution changed
        [open-data-published] Publishing of open data switched on
        [open-data-withdrawn] Publishing of open data switched off
        [term-added] A term was added
        [term-ended] A term was ended
        [recount-started] Counting anew was begun
        [recount-finished] Counting anew was finished
        [letter-template-saved] The words of a letter were saved
        [letter-template-reset] The ready words of a letter were restored
        [letter-retried] A letter was sent again
        [audit-exported] The audit trail was exported
        [institution-founded] The institution was founded
       *[other] { $code }
    }
