# Finished call-backs.
calls-lists = Lists
calls-waiting = Waiting
calls-closed = Finished
calls-closed-title = Finished call-backs
calls-closed-empty = No call back is finished yet. Those who were reached, and those whom nobody calls any more, are kept here.
calls-closed-at = Finished at
calls-closed-how = How it ended
