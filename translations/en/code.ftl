# Codes that open a submission or a visit without an account.
code-missing = Enter the code
code-wait =
    { $minutes ->
        [one] The code was entered wrongly too many times. Try again in { $minutes } minute.
       *[other] The code was entered wrongly too many times. Try again in { $minutes } minutes.
    }
follow-code = Code
follow-code-hint = Twelve letters and digits, for example K7QX-3MPB-9TWD. Capital or small letters, spaces and dashes do not matter.
follow-code-wrong = There is no submission with this code. Check the code and enter it again.
visit-code = Code of the visit
visit-code-hint = Eight letters and digits, for example K7QX-3MPB. Capital or small letters, spaces and dashes do not matter.
visit-code-wrong = There is no visit with this code. Check the code and enter it again.
visit-code-other = This is not the code of this visit. Check the letter and enter it again.
