"""The words that lead to a place, say what kind of place it is, or only look like one.

In:  figures/lexicon/en_places.yml.
Out: sets of lower-case words.
"""

from __future__ import annotations

from figures import lexicon

_WORDS = lexicon.tables("en_places")

ATTACKED = _WORDS["attacked"]
"""Verbs whose object is where it happened."""
LOCATIVE = _WORDS["locative"]
SURE_LOCATIVE = _WORDS["sure_locative"]
LED_TO = SURE_LOCATIVE | ATTACKED
"""Words behind which a place is sure to be where it happened."""
DIRECTIONS = _WORDS["directions"]
FILLERS = _WORDS["fillers"]
KINDS = _WORDS["kinds"]
PARTS = _WORDS["parts"]
"""Parts of a country that stand without a name: 'in the north', 'in the capital'."""
PART_ADJECTIVES = _WORDS["part_adjectives"]
OF_A_COUNTRY = _WORDS["of_a_country"]
"""'in the east of the country'."""
BEFORE_A_PART = _WORDS["before_a_part"]
LYING = _WORDS["lying"]
"""'X, situated in the far north': the part only says where X lies."""
NEW_ACCOUNT = _WORDS["new_account"]
"""What another account begins with, behind the country that the first one was in."""
SHARES = _WORDS["shares"]
"""What tells of some of the people only: 'in Mali, most of them in X'."""
EVENT_NAMES = _WORDS["event_names"]
"""Behind the place that an event is called by: 'the X gunfight'."""
SHELLED = _WORDS["shelled"]
"""Verbs whose object is surely a place: 'shelled X'."""
BEHIND_AN_OBJECT = _WORDS["behind_an_object"]
MAIN = _WORDS["main"]
"""\"X's main town, Y\": what is called by the name behind the comma."""
HELD_OR_LIVED = _WORDS["held_or_lived"]
"""Nouns that 'of' and a place's name stand behind: 'the stronghold of X'."""
FLED_FROM = _WORDS["fled_from"]
"""What people fled, before the place that they left: 'fled fighting in X'."""
PLURAL_KINDS = _WORDS["plural_kinds"]
INHABITED = _WORDS["inhabited"]
"""Kinds that are called by those who live there: 'a Tuareg village'."""
CALLED_BY_A_SIDE = _WORDS["called_by_a_side"]
"""Nouns that make the name before them a side's: 'blamed on Unita rebels'."""
NAMED_WITH_A_PLACE = _WORDS["named_with_a_place"]
"""Bodies whose name goes on with a place: 'Islamic State in X'."""
ADMINISTRATION = _WORDS["administration"]
"""Between a name and its kind: 'Jema local government area'."""
GENERIC = _WORDS["generic"]
NOT_PLACES = _WORDS["not_places"]
JOINERS = _WORDS["joiners"]
INSIDE_A_NAME = _WORDS["inside_a_name"]
"""Small words between two words of one name: 'Puerto de la Cruz'."""
NAME_GOES_ON = _WORDS["name_goes_on"]
"""Behind the name of a known place, that another goes on with: 'San Miguel del Ene'."""
NAMED_AFTER = _WORDS["named_after"]
"""What may bear the name of a town elsewhere: 'Haifa Street'."""
ORGANISATIONS = _WORDS["organisations"]
EVENTS_OF = _WORDS["events_of"]
"""What is done to places: 'the shelling of X'."""
PART_OF_A_TITLE = _WORDS["part_of_a_title"]
"""Place words that as often end another name: a bank, a church, an air force."""
SETTLED = _WORDS["settled"]
"""Kinds that a report goes back to: 'in the village'."""
BODIES = _WORDS["bodies"]
"""Beside a place among the words of a speaker: a body that counts where it is."""
LOCALS = _WORDS["locals"]
"""The same, where no nearer place is known: 'a resident of X said'."""
PEOPLES = _WORDS["peoples"]
"""After a name: who they are, not where."""
TALKS = _WORDS["talks"]
"""What is held in a place where nobody fell."""
DISTANCES = _WORDS["distances"]
"""'45 km south of X' is not X."""
BORDERS = _WORDS["borders"]
"""Behind a country that a place only lies next to: 'near the Mali border'."""
BORDERING = _WORDS["bordering"]
"""Before such a country: 'the province bordering Mali'."""
LEAVING = _WORDS["leaving"]
"""What refugees did to the country before which it stands."""
SENT_BACK = _WORDS["sent_back"]
"""'those forcibly returned from X' are no longer there."""
FLEEING = _WORDS["fleeing"]
"""'the gunmen fled into X'."""
SHELTERING = _WORDS["sheltering"]
"""What people do where they fled to."""
SITES = _WORDS["sites"]
"""Kinds of buildings that an attack is called by: 'the hotel blast'."""
SPOKE = _WORDS["spoke"]
"""Verbs of speech before the place where it was spoken."""
BETWEEN_SPEECH_AND_PLACE = _WORDS["between_speech_and_place"]
PART_OF_COUNTRY = _WORDS["part_of_country"]
"""Before 'capital': one of something else than a country."""
SEATS = _WORDS["seats"]
"""Seats of governments and of bodies, from which others speak of the rest of the country."""
TAKEN_TO = _WORDS["taken_to"]
"""What is done to the hurt and the dead afterwards: 'airlifted to X'."""
TREATED = _WORDS["treated"]
CARE = _WORDS["care"]
"""Where the hurt are treated."""
MOST = _WORDS["most"]
"""What an event is called that is measured by an earlier one: 'the deadliest since'."""
WORLD = _WORDS["world"]
"""Parts of the world: too wide to be where people were."""
