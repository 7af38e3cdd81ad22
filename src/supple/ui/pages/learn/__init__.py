"""Learn: why legs feel tight, what helps, and what each claim rests on."""
