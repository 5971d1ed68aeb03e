# How long things are kept, and destroying them.
retention-title = Retention
retention-told = How long what people said is kept, and destroying it
retention-text = When the time is over, everything that a submission says about people is destroyed: its text, files, names, addresses and messages. The number, dates, channel, kind, topics and unit stay, so neither the register nor the figures change. Open cases are never touched.
retention-rules = How long things are kept
retention-rules-none = Nothing says how long anything is kept, so nothing is destroyed. Take the terms from the institution’s classification scheme.
retention-rule =
    { $what }, { $journal }: { $years ->
        [one] { $years } year
       *[other] { $years } years
    }
retention-remove = Remove
retention-look = See what would be destroyed today
retention-new = Set a term
retention-what = What is kept
retention-what-everything = Everything that has no other term
retention-what-contacts = Contacts and visits of no case
retention-journal = Journal
retention-journal-every = every journal
retention-years = Years after the case was closed
retention-years-missing = Enter a number of years from 1 to 100
retention-no-journal = Contacts stand in no journal: choose “every journal”
retention-save = Save the term
retention-saved = The term is saved.
retention-removed = The term is removed.
retention-started = Destroying has begun. It goes step by step and keeps nobody waiting.
retention-under-way = The one before is not finished yet. Wait until it is.
retention-runs = Destroyed so far
retention-runs-none = Nothing was destroyed yet.
retention-state-running = Under way
retention-state-finished = Finished; what is left in the database’s files is overwritten tonight
retention-state-scoured = Finished; the database’s files were written anew
retention-sum-nothing = Nothing whose time was over
retention-count-cases = Closed submissions
retention-count-files = Files
retention-count-contacts = Contacts
retention-count-call-backs = Call-backs
retention-count-visits = Visits
retention-count-clients = Clients without cases
retention-count-letters = Letters
retention-how-many = How many
retention-check-title = What will be destroyed
retention-check-nothing = There is nothing today whose time is over.
retention-at-least = There are many, and only a part was counted: more will be destroyed.
retention-waiting =
    { $count ->
        [one] { $count } entry stays
       *[other] { $count } entries stay
    }, because a letter has not been sent yet or a call back has not been made.
retention-stays = The numbers, dates, channels, kinds, topics and units of submissions stay in the register; no figure of any report changes.
retention-irreversible = What was destroyed cannot be brought back.
retention-word = destroy
retention-word-label = To confirm, type the word “{ $word }”
retention-word-wrong = Type the word “{ $word }” if you really want to destroy this
retention-destroy = Destroy
retention-leave = Destroy nothing
retention-case-title = Content destroyed
retention-case-text = On { $on } its time was over, and everything that the submission said about people was destroyed. What the register and the figures need is left.
