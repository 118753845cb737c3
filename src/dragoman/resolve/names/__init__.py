"""Whether two names can be names of one: pure functions that explain their scores."""

from dragoman.resolve.names.bodies import compare_bodies as compare_bodies
from dragoman.resolve.names.comparison import Comparison as Comparison
from dragoman.resolve.names.persons import compare_persons as compare_persons
