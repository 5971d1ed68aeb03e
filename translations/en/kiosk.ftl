# The kiosk at the door, the ticket on paper, and the message that one's turn is near.
kiosk-title = Ticket kiosk
kiosk-language = Choose a language
kiosk-again = Start again
kiosk-silence = If nothing is pressed for a minute, the first page comes back.
kiosk-begin = What brings you here?
kiosk-booked = I have a booking
kiosk-booked-told = By its code or your telephone number
kiosk-walk-in = I have no booking
kiosk-walk-in-told = Get a number in the line
kiosk-paper = I only want to hand in documents
kiosk-paper-told = Into the box, or registered at once
kiosk-window = People are served through the window now and not let in. Please wait at the window.
kiosk-code = Code of the visit
kiosk-code-hint = Press the keys below or hold the code to the scanner
kiosk-keys = Keys
kiosk-erase = Erase
kiosk-done = Continue
kiosk-no-code = I do not have the code: search by telephone number
kiosk-phone = The last four digits of your telephone number
kiosk-digits = Four digits
kiosk-digits-missing = Enter the last four digits of your telephone number
kiosk-hour = For what time are you booked?
kiosk-topic = What is it about?
kiosk-question = Another question
kiosk-pages = Pages of the list of services
kiosk-before = Previous
kiosk-after = More
kiosk-first = Do you need to go first?
kiosk-first-told = We take your word for it: nothing has to be shown.
kiosk-take = Get your ticket
kiosk-in-turn = I will wait in the general queue
kiosk-paper-box = Put your papers into the box:
kiosk-paper-sign = Check that they have your name, your signature and how to answer you.
kiosk-paper-no-box = There is no box here. Get a number and hand your papers in at a counter.
kiosk-paper-number = Get a number
kiosk-paper-number-told = If you need confirmation that they were received
kiosk-given = Your number
kiosk-qr = QR code: your place in the line on your telephone
kiosk-print = Print the ticket
kiosk-busy = This cannot be done right now. Wait a moment and press again.
kiosk-no-booking = There is no such booking here today. Check it or ask a member of staff.
kiosk-no-not-today = This booking is not for today. Ask a member of staff.
kiosk-no-not-now = This visit is over or was called off. Ask a member of staff.
kiosk-no-by-appointment = Today people are received by appointment only. A member of staff can help you book.
kiosk-no-shut = Today nobody is received in person.
kiosk-no-too-fast = Too many tickets in one minute. Wait a moment and press again.
kiosk-no-desk = Please ask a member of staff.
kiosk-enrol = Enrol a ticket kiosk
kiosk-enrol-text = This page is for the device at the centre’s door. An administrator gets the code under “Ticket kiosks”; it is good for one hour and one device.
kiosk-enrol-code = Code of the kiosk
kiosk-enrol-send = Enrol the device
kiosk-enrol-missing = Enter the code of the kiosk
kiosk-enrol-wrong = No device can be enrolled with this code. Check it or ask the administrator for a new one.

slip-title = Ticket { $ticket }
slip-follow = Your place in the line on your telephone: scan or enter the code
slip-qr = QR code with the address { $url }
slip-file = ticket-{ $ticket }
slip-print = Print the ticket

ticket-kept =
    { $count ->
        [one] Lately such a promise came true { $count } time in 100.
       *[other] Lately such a promise came true { $count } times in 100.
    }
ticket-outside = There is no room inside now. Wait outside: you will be called.
ticket-back = Your appointment is later. Please come back at { $time } and show the code of the ticket again: you will be let in then.
ticket-door = When you are called, come in by door “{ $door }”.

tell-desk = Where to tell them that their turn is near
tell-desk-hint = Telephone number or e-mail address; optional
tell-title = Tell me when it is nearly my turn
tell-button = Tell me when it is nearly my turn
tell-text = We send one message when only a few visitors are left before you. It may be late, so stay near.
tell-phone = Telephone number for a text message
tell-email = Or e-mail address
tell-send = Tell me
tell-missing = Enter a telephone number or an e-mail address
tell-no-mobile = Text messages do not reach this number. Enter a mobile number or an e-mail address
tell-no-sms = We send no text messages at present: we can only write to an e-mail address.
tell-no-sms-desk = E-mail address; no text messages are sent at present; optional
tell-no-sms-missing = Enter an e-mail address: no text messages are sent at present
tell-email-only = E-mail address
tell-lost-desk = The message did not arrive: call the number out.
tell-asked =
    { $state ->
        [lost] The message could not be sent. Stay in the hall and watch for the call.
        [told] { $way ->
            [sms] We have sent you a text message that it is nearly your turn.
           *[email] We have sent you an e-mail that it is nearly your turn.
        }
       *[asked] { $way ->
            [sms] When it is nearly your turn, we send a text message.
           *[email] When it is nearly your turn, we send an e-mail.
        }
    }
tell-subject = It is nearly your turn: { $ticket }
tell-said = It is nearly your turn, ticket { $ticket }. Please come and watch for the call.

kiosks-title = Ticket kiosks
kiosks-told = Devices at the door that give tickets
kiosks-text = A kiosk is a touch screen at the door. It gives tickets of its centre and can open nothing else.
kiosks-empty = There are no kiosks yet. Add the first one.
kiosks-add = Add a kiosk
kiosks-add-text = You get a code. Open the given address in the kiosk’s browser and enter the code within an hour.
kiosks-add-send = Get the code
kiosks-added = The kiosk was added
kiosks-code = Code of the kiosk
kiosks-code-told = The kiosk “{ $label }”. Open { $url } in its browser and enter this code within an hour.
kiosks-label = Name
kiosks-label-hint = Where it stands, for example, “at door 1”
kiosks-label-missing = Enter a name
kiosks-waits = Waits for its code until { $until }
kiosks-enrolled = At work since { $day }
kiosks-revoked = Revoked { $day }
kiosks-revoke = Revoke
kiosks-revoked-done = The kiosk was revoked: it opens nothing any more.
