# Letters: what left, what waits, what could not go.
desk-letters = Letters
letters-dead-title = Not sent
letters-dead-none = No letters are stuck.
letters-retry = Try again
letters-retried = The letter will be sent again.
letters-recent = Latest letters
letters-none = There are no letters yet. They come by themselves when there is something to tell a submitter.
letters-written = Written
letters-to = To
letters-subject = Subject
letters-status = State
letters-sent = Sent
letters-waiting = Waiting to be sent
letters-dead = Not sent
letters-next = Next attempt: { $at }
