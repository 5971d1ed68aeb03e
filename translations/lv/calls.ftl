# Pabeigtie atzvani.
calls-lists = Saraksti
calls-waiting = Gaida
calls-closed = Pabeigtie
calls-closed-title = Pabeigtie atzvani
calls-closed-empty = Vēl neviens atzvans nav pabeigts. Šeit paliek tie, kas sazvanīti, un tie, kam vairs nezvanām.
calls-closed-at = Kad beidzās
calls-closed-how = Kā beidzās
