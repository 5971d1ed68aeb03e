# The board of calls.
board-title = Calls
board-away = The connection is lost. You see the last calls that are known.
board-listen = When you see the number of your ticket, go to the counter beside it.
board-sound = Sound
board-voice = Voice
board-say = Ticket { $ticket }, counter { $counter }
board-counter = counter
board-nobody = Nobody is called at the moment
board-waiting =
    { $count ->
        [0] Nobody is waiting
        [one] { $count } visitor is waiting
       *[other] { $count } visitors are waiting
    }
