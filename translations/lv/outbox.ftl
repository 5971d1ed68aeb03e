# Vēstules: kas aizgāja, kas gaida, ko nevarēja nosūtīt.
desk-letters = Vēstules
letters-dead-title = Nav nosūtītas
letters-dead-none = Nevienas vēstules nosūtīšana nav apstājusies.
letters-retry = Mēģināt vēlreiz
letters-retried = Vēstule tiks nosūtīta vēlreiz.
letters-recent = Pēdējās vēstules
letters-none = Vēstuļu vēl nav. Tās rodas pašas, kad iesniedzējam ir ko paziņot.
letters-written = Uzrakstīta
letters-to = Kam
letters-subject = Temats
letters-status = Stāvoklis
letters-sent = Nosūtīta
letters-waiting = Gaida nosūtīšanu
letters-dead = Nav nosūtīta
letters-next = Nākamais mēģinājums: { $at }
