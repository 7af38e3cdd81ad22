"""Cue players: earcons, voice, silence."""
