"""The only room that makes sentences for players: from codes and values, through gettext, with plural forms."""
