# Staff: in and out, the account.
staff-sign-in-title = Staff sign-in
staff-sign-in = Sign in
staff-sign-in-again = Sign in to continue. If your session ended while you were writing, your text has been kept.
staff-sign-in-help = If you have forgotten your password, turn to your institution’s administrator.
staff-sign-in-wrong = The user name or the password is wrong. Check both and try again.
staff-user = User name
staff-user-missing = Enter your user name
staff-password = Password
staff-password-missing = Enter your password
staff-try-later = Too many failed attempts. Try again after { $time }.
staff-busy = The system is very busy right now. Wait a few seconds and send the form again.
staff-code-title = Enter the code from your phone
staff-code = Code
staff-code-hint = Six digits from your authenticator app
staff-code-missing = Enter the code from the app
staff-code-wrong = The code is wrong or no longer valid. Wait for the next code in the app and enter that one.
staff-code-lost = If you have lost your phone, turn to your institution’s administrator.
staff-name = First name and surname
staff-institution = Institution
staff-roles = Roles
staff-password-title = Change your password
staff-password-others-end = Once the password is changed, you stay signed in in this browser only.
staff-password-present = Present password
staff-password-new = New password
staff-password-repeat = New password again
staff-password-hint = At least 12 characters. Several words in a row will do.
staff-password-change = Change the password
staff-password-changed = Your password has been changed.
staff-password-present-missing = Enter your present password
staff-password-present-wrong = The present password is wrong. Check it and try again.
staff-password-new-missing = Enter a new password
staff-password-differs = The two new passwords differ. Enter them again.
staff-password-short =
    { $count ->
        [one] The new password is too short. It needs at least { $count } character.
       *[other] The new password is too short. It needs at least { $count } characters.
    }
staff-password-long =
    { $count ->
        [one] The new password is too long. It may have up to { $count } character.
       *[other] The new password is too long. It may have up to { $count } characters.
    }
staff-password-like-name = The new password is too much like your user name. Choose another one.
staff-password-common = This password would be among the first guesses. Choose several words that are no saying.
staff-factor-title = Two-step sign-in
staff-factor-in-use = Signing in asks for a code from your phone.
staff-factor-none = The password alone is enough to sign in.
staff-factor-set-link = Turn on the code from your phone
staff-factor-remove-link = Turn off the code from your phone
staff-factor-why = With a code from your phone nobody gets into your account, even knowing the password. You need an authenticator app on your phone.
staff-factor-begin = Begin
staff-factor-step-app = Open the authenticator app on your phone and choose to add an account.
staff-factor-step-scan = Scan the picture, or enter its key in the app.
staff-factor-step-code = Enter the code that the app shows.
staff-factor-picture = QR code for the authenticator app; the same key is written below
staff-factor-secret = Key:
staff-factor-open = Open in an app on this device
staff-factor-confirm = Turn on
staff-factor-set = Two-step sign-in is on.
staff-factor-remove = Turn off
staff-factor-remove-text = To turn it off, enter a code from the app. After that the password alone will be enough to sign in.
staff-factor-removed = Two-step sign-in is off.
