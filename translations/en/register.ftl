# The register at the desk: lists, the case and what is done to it.
register-views = Lists
register-view-unit = My unit’s cases
register-view-unrouted = Not yet given to anybody
register-view-all = All open cases
register-empty-mine = You have no open case right now. See whether your unit has one waiting to be taken up.
register-empty-unit = Your unit has no open case right now. New cases first appear in the list “Not yet given to anybody”.
register-empty-unrouted = All received cases have been given to somebody. The next submission received will appear here.
register-empty-all = There is no open case. The next submission received will appear here.
register-first-page = Beginning of the list
register-number = Number
register-subject = Subject
register-submitter = Submitter
register-channel = Channel
register-status = State
register-due = Due
register-holder = Who has it
register-nobody = Not yet given to anybody
register-received = Received
register-on-behalf = Written down for the submitter by
register-on-behalf-unnamed = yes, by whom is not said
register-author-number = Author’s number
register-author-date = Author’s date
register-external = Number in another system
register-closing-reason = Reason for closing
register-due-how = How the due date was counted
register-case-title = { $number }: { $subject }
register-beside-empty = There is no case in this list.
register-text = Text of the submission
register-files = Files
register-anonymous = Not given
register-email = E-mail
register-phone = Telephone
register-address = Address
register-personal-code = Personal code
register-personal-code-for = { $code } (purpose: { $purpose })
register-segment = Who is asking
register-mode = Wants the answer
register-evidence = Identity checks
register-messages = Correspondence
register-story = History
register-letters = Letters to the submitter

# States.
register-status-received = Received
register-status-registered = Registered
register-status-routed = Routed
register-status-in-progress = In progress
register-status-waiting = Waiting for the submitter
register-status-answered = Answered
register-status-forwarded = Forwarded
register-status-information = Taken for information
register-status-left = Left unexamined
register-status-withdrawn = Withdrawn

# Kinds.
register-kind-request = Request
register-kind-complaint = Complaint
register-kind-proposal = Proposal
register-kind-question = Question
register-kind-application = Application for a service
register-kind-information = Information request
register-kind-press = Journalist’s question
register-kind-other = Other document

# Channels.
register-channel-in-person = In person
register-channel-window = Through the window
register-channel-phone = Telephone
register-channel-email = E-mail
register-channel-portal = This portal
register-channel-latvija = latvija.lv
register-channel-epakalpojumi = epakalpojumi.lv
register-channel-eds = EDS
register-channel-e-address = E-address
register-channel-post = Post
register-channel-courier = Courier
register-channel-drop-box = Drop box
register-channel-social = Social media
register-channel-video = Video call
register-channel-other-body = Another body
register-channel-assistant = Virtual assistant
register-channel-api = Another system

# How the answer is wanted.
register-mode-portal = on this portal
register-mode-email = by e-mail
register-mode-post = by post
register-mode-e-address = to the e-address
register-mode-in-person = in person
register-mode-phone = by telephone
register-mode-none = not given

# Who comes.
register-segment-resident = resident
register-segment-business = business
register-segment-institution = institution
register-segment-unknown = not known

# Identity.
register-method-eid = Qualified electronic identification (eID, eParaksts mobile)
register-method-signature = Secure electronic signature
register-method-agreement = Written agreement with the institution
register-method-bank = Internet bank
register-method-eds = EDS password
register-method-passport = Passport shown
register-method-id-card = Identity card shown
register-method-callback = Call back with a control question
register-method-none = Not checked
register-result-confirmed = confirmed
register-result-refuted = not confirmed
register-result-claimed = as stated by the submitter

# What was done.
register-step-register = Registered
register-step-route = Routed
register-step-start = Taken up
register-step-ask = Submitter asked
register-step-replied = Submitter replied
register-step-answer = Answered
register-step-forward = Forwarded to the competent institution
register-step-information = Taken for information
register-step-left = Left unexamined
register-step-withdraw = Withdrawn
register-message-question = Question to the submitter
register-message-reply = Submitter’s reply
register-message-answer = The institution’s answer
register-message-notice = The institution’s notice
register-leaving-anonymous = No submitter is named
register-leaving-illegible = The text cannot be read or understood
register-leaving-offensive = The content is plainly offensive and provoking
register-leaving-answered = The same submission has been answered on the merits before

# Roles.
register-role-administrator = administrator
register-role-head = head of the centre
register-role-desk = client consultant
register-role-records = records keeper
register-role-handler = handler
register-role-auditor = auditor
register-role-secretary = council secretary
register-role-editor = editor

# What may be done.
register-do-route = Route to a unit
register-do-route-again = Give to somebody else
register-do-start = Take up
register-do-go-on = Go on without waiting
register-do-ask = Ask the submitter
register-do-answer = Answer
register-do-close = Close without an answer on the merits
register-do-identity = Add an identity check
register-do-receipt = Print the receipt
register-done-route = The case has been routed.
register-done-start = The case is in your hands now.
register-done-ask = The question has been sent. The due date does not change because of it.
register-done-answer = The answer has been sent and the case is closed.
register-done-closed = The case is closed and the submitter has been told.
register-done-identity = The identity check has been added.
register-busy = The system is very busy right now and has not taken what you entered. It is on this page: wait a few seconds and send it again.
register-rescued = This is what you were writing when the session ended. Check it and send it.

# Somebody was faster.
register-meanwhile-title = The case has changed meanwhile
register-meanwhile-now = The state of the case is now:
register-meanwhile-last = The last thing done:
register-meanwhile-copy = This has not been sent. If it is still of use, copy it.
register-meanwhile-case = Open the case

# Routing.
register-route-title = Who should get the case?
register-route-unit = Unit
register-route-unit-first = Choose a unit
register-route-unit-missing = Choose the unit that should get the case
register-route-person = Handler
register-route-person-first = The unit decides itself
register-route-person-hint = May be left open
register-route-person-elsewhere = This person works in another unit. Choose their unit or another person.
register-route-note = Resolution
register-route-note-hint = What is to be done. The submitter does not see it.
register-route-send = Route

# Question and answer.
register-ask-title = Question to the submitter
register-ask-missing = Write what you want to ask
register-ask-send = Send the question
register-answer-title = Answer on the merits
register-answer-missing = Write the answer
register-answer-send = Send the answer and close the case
register-write-text = Text
register-goes-email = Text and files will be e-mailed to the submitter and can be seen on the portal.
register-goes-portal-told = The submitter will read the text on the portal and is told about it by e-mail.
register-goes-portal = The submitter will read the text on the portal with their follow code.
register-goes-post = The submitter wants the answer by post: after sending, print it and post it.
register-goes-e-address = The submitter wants the answer to the e-address: after sending, forward it there.
register-goes-in-person = The submitter collects the answer in person: after sending, print it.
register-goes-phone = The submitter wants the answer by telephone: after sending, call them.
register-goes-none = The submitter has not said where to send the answer: it can be read in the portal with the code.

# Closing.
register-close-title = Close without an answer on the merits
register-close-text = The submitter will be told, with the reason. A closed case cannot be opened again.
register-close-how = Why is the case being closed?
register-close-how-missing = Choose why the case is being closed
register-close-forward = Forward to the competent institution
register-close-forward-hint = The matter is within the competence of another institution.
register-close-to = To which institution
register-close-to-missing = Enter the institution that you are forwarding to
register-close-information = Note without a reply
register-close-information-hint = There is nothing in the submission to answer.
register-close-note = Explanation for the submitter
register-close-note-missing = Write an explanation for the submitter
register-close-left = Leave unexamined
register-close-left-hint = Only on a ground of section 7 of the Law on Submissions.
register-close-ground = Ground
register-close-ground-missing = Choose the ground
register-close-withdrawn = The submitter withdrew it
register-close-withdrawn-hint = The submitter said or wrote so.
register-close-reason = How and when the submitter withdrew it
register-close-reason-missing = Write how and when the submitter withdrew it
register-close-send = Close the case

# Identity check.
register-identity-title = Identity check
register-identity-method = How was identity checked?
register-identity-method-missing = Choose how identity was checked
register-identity-result = Is it this person?
register-identity-yes = Yes, identity confirmed
register-identity-no = No, identity not confirmed
register-identity-result-missing = Choose the result of the check
register-identity-note = Note
register-identity-note-hint = Do not write a document’s number or a personal code here.
register-identity-note-number = There is a number in the note. We do not keep numbers of documents or personal codes: delete it.
register-identity-send = Add

# Receipt.
register-receipt-title = Receipt for a submission
register-follow-code = Follow code
register-receipt-follow = The case can be followed at { $address } by entering the follow code.
register-receipt-give = Print this page and give it to the submitter only: whoever has the code can read the case and take it back. Your viewing has been recorded.
