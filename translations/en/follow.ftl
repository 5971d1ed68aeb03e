# Following a submission.
follow-title = Follow a submission
follow-lead = Enter the code that you got together with the number.
follow-open = Show the submission
follow-lost-title = If you have lost the code
follow-lost = The code is on the receipt and in the first letter about the submission. If you have neither, telephone or visit the institution: a member of staff makes sure that the submission is yours and prints the receipt again.
follow-case-title = Submission { $number }
follow-standing =
    { $status ->
        [received] The submission has come in and will be registered soon.
        [registered] The submission is registered. The institution will soon give it to those who are responsible.
        [routed] The submission is with those who are responsible.
        [in_progress] Your submission is being examined.
        [waiting_for_submitter] The institution asks you something. Read the question and reply: the deadline does not stop because of that.
        [answered] The institution has answered.
        [forwarded] Another institution is responsible for this; the submission was sent on to it.
        [taken_for_information] The institution took the submission for information. No answer is foreseen.
        [left_unexamined] The institution left the submission unexamined.
       *[withdrawn] You have withdrawn the submission; it is no longer examined.
    }
follow-after =
    { $status ->
        [answered] If you are not content with the answer, write to the head of the institution or to the institution above it. If the answer contains a decision, it says where and by which day it can be contested.
        [forwarded] Ask the institution that it was sent on to about the deadline and the answer.
        [taken_for_information] If you do expect an answer, write a new submission and mention the number of this one.
        [left_unexamined] Remove the cause and write again. If you do not agree, write to the head of the institution or to the institution above it.
       *[withdrawn] If you change your mind, write a new submission and mention the number of this one.
    }
follow-step =
    { $act ->
        [register] Registered
        [route] Passed on to be examined
        [start] Examination begun
        [ask_submitter] You were asked a question
        [submitter_replied] You replied
        [extend] Term extended
        [answer] The institution answered
        [forward] Sent on to another institution
        [take_for_information] Taken for information
        [leave_unexamined] Left unexamined
       *[withdraw] You withdrew the submission
    }
follow-step-routed = Passed on to be examined: { $unit }
follow-message =
    { $kind ->
        [question] The institution asks
        [reply] You wrote
        [answer] The institution's answer
       *[notice] A notice from the institution
    }
follow-messages = Messages
follow-steps = What was done
follow-yours = Your submission
follow-receipt = Receipt with number and code
follow-notice-forwarded = The submission was sent on to: { $to }
follow-notice-left =
    { $ground ->
        [anonymous] Reason: it does not say who writes.
        [illegible] Reason: the text cannot be read or understood.
        [offensive] Reason: the text is plainly offensive or provoking.
       *[answered_before] Reason: the same was answered on the merits before.
    }
follow-notice-withdrawn = You withdrew the submission.
follow-reply = Answer the question
follow-add = Add something
follow-reply-title = Reply to the institution
follow-add-title = Add to the submission
follow-reply-text = Text
follow-reply-send = Send
follow-reply-missing = Write something or attach a file
follow-closed-meanwhile = The submission was closed in the meantime, so nothing can be added to it. If it still matters, write a new submission.
follow-withdraw = Withdraw the submission
follow-withdraw-title = Withdraw the submission?
follow-withdraw-text = The submission “{ $subject }” will no longer be examined. This cannot be undone, but you can write a new one.
follow-withdraw-reason = Why you withdraw it
follow-withdraw-reason-hint = You need not say
follow-withdraw-button = Withdraw the submission
follow-status =
    { $status ->
        [received] Received
        [registered] Registered
        [routed] Passed on
        [in_progress] Being examined
        [waiting_for_submitter] Waiting for your reply
        [answered] Answered
        [forwarded] Forwarded
        [taken_for_information] Taken for information
        [left_unexamined] Left unexamined
       *[withdrawn] Withdrawn
    }
