# Letters to the submitter. The reader's program breaks the lines.
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
letter-registered =
    Good day!

    Your submission “{ $subject }” was registered under the number { $number }.
    Received: { $received_on }.
    Last day for the answer: { $due_on }.

    You can follow it here: { $follow_url }
    Code: { $follow_code }

    Keep the code: with it you can see what happens with the submission, read the answer, add something or withdraw the submission. Do not give it to others.
letter-asked =
    Good day!

    To examine the submission { $number } (“{ $subject }”) we have a question for you.
    You can read and answer it with the code here: { $follow_url }

    The deadline does not stop because of that; the last day for our answer is still { $due_on }.
letter-asked-text =
    Good day!

    To examine the submission { $number } (“{ $subject }”) we have a question for you:

    { $message }

    Please reply with the code here: { $follow_url }
    The deadline does not stop because of that; the last day for our answer is still { $due_on }.
letter-extended =
    Good day!

    Answering your submission { $number } (“{ $subject }”) needs more time, and the term has been extended.
    The last day for the answer is now: { $due_on }.

    You can read the reason, and how the term was counted, with your code here: { $follow_url }
letter-extended-text =
    Good day!

    Answering your submission { $number } (“{ $subject }”) needs more time, and the term has been extended.
    The last day for the answer is now: { $due_on }.

    { $message }

    You can read how the term was counted with your code here: { $follow_url }
letter-answered =
    Good day!

    There is an answer to your submission { $number } (“{ $subject }”).
    You can read it with the code here: { $follow_url }
letter-answered-text =
    Good day!

    The answer to your submission { $number } (“{ $subject }”):

    { $message }

    You can also read the answer with all its files with the code here: { $follow_url }
letter-forwarded =
    Good day!

    Another institution is responsible for your submission { $number } (“{ $subject }”), and we have sent it on. You can see to which one with the code here: { $follow_url }
letter-taken-for-information =
    Good day!

    Your submission { $number } (“{ $subject }”) was taken for information. No answer is foreseen. If you do expect an answer, write to us and mention this number.
letter-left-unexamined =
    Good day!

    Your submission { $number } (“{ $subject }”) was left unexamined. You can see the reason and what you can do next with the code here: { $follow_url }
letter-withdrawn =
    Good day!

    The submission { $number } (“{ $subject }”) was withdrawn and is no longer examined. If it was not you who withdrew it, telephone us at once.
letter-signature = { $institution }
