# Error pages: what happened and what to do.
failure-400-title = The request could not be understood
failure-400-text = What the browser sent was incomplete or damaged. Go back to the previous page and try again.
failure-401-title = Sign in first
failure-401-text = This page is only for people who have signed in. If you were away for long, sign in again.
failure-403-title = You may not open this page
failure-403-text = If you need it for your work, ask the administrator of your institution for access.
failure-404-title = Page not found
failure-404-text = Check that the address is typed correctly. If a link brought you here, the page may have moved.
failure-405-title = That cannot be done here
failure-405-text = This address does not take such a request. Go back to the previous page and try again.
failure-413-title = What you sent is too large
failure-413-text = Go back to the previous page and attach smaller files, or send them in parts.
failure-429-title = Too many attempts
failure-429-text = For security, further attempts are stopped for a while.
failure-500-title = Something went wrong
failure-500-text = The fault is ours, and it has been reported. Try again in a few minutes.
failure-503-title = The service is not available for the moment
failure-503-text = What you entered is not lost: keep the page open and send it again.
failure-retry =
    { $seconds ->
        [one] Try again in { $seconds } second.
       *[other] Try again in { $seconds } seconds.
    }
failure-home = Go to the home page
failure-sign-in = Sign in
failure-help = If it does not work, call { $phone }.
failure-code = Error code: { $code }
held-text = What you entered is not lost: it is on this page. Wait a few seconds and send it again.
held-files = The browser does not remember attached files. You will be able to attach them again.
held-send = Send again
held-written = What you wrote
