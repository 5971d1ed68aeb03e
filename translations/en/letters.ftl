# What stands on every letter to the submitter. The letters' own texts are in the folder letters.
letter-number = Number of the submission
letter-received = Received
letter-regarding = About
letter-due = To be answered
letter-about = Submission No. { $number }
letter-follow = What happens with the submission can be seen here:
letter-code = Code: { $code }
letter-code-needed = The code is needed that stands on the confirmation of registration.
letter-qr = QR code with the address { $url }
letter-footer = { $institution } · submission No. { $number }
letter-file =
    { $occasion ->
        [asked] Question { $number }
        [extended] Notice of an extended deadline { $number }
        [answered] Answer { $number }
        [forwarded] Notice of forwarding { $number }
        [taken_for_information] Notice { $number }
        [left_unexamined] Notice of leaving unexamined { $number }
        [withdrawn] Notice of withdrawal { $number }
       *[registered] Confirmation of registration { $number }
    }
letter-pdf =
    { $occasion ->
        [asked] Question (PDF)
        [extended] Notice of an extended deadline (PDF)
        [answered] Answer (PDF)
        [forwarded] Notice of forwarding (PDF)
        [taken_for_information] Notice of taking for information (PDF)
        [left_unexamined] Notice of leaving unexamined (PDF)
        [withdrawn] Notice of withdrawal (PDF)
       *[registered] Confirmation of registration (PDF)
    }
letter-papers = Letters to print
letter-heads-subject = Signed head of the audit trail, { $day }: { $institution }
letter-subject =
    { $occasion ->
        [asked] A question about submission { $number }: { $subject }
        [extended] The term of submission { $number } is extended: { $subject }
        [answered] The answer to submission { $number }: { $subject }
        [forwarded] Submission { $number } sent on: { $subject }
        [taken_for_information] Submission { $number } taken for information: { $subject }
        [left_unexamined] Submission { $number } left unexamined: { $subject }
        [withdrawn] Submission { $number } withdrawn: { $subject }
       *[registered] Submission { $number } registered: { $subject }
    }
