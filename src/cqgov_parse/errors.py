"""What can go wrong because of the caller. Odd content never raises: it becomes a note of the document."""


class CqgovError(Exception):
    """Base of every error that this library raises on purpose.

    `exit_code` is what the command line ends with when the error reaches it.
    """

    exit_code = 1


class ReadError(CqgovError):
    """A file cannot be read: it is missing, a folder, or not permitted."""

    exit_code = 3


class DecodeError(CqgovError):
    """Bytes are no text, or not text in the encoding that was named."""

    exit_code = 4


class EncodingNameError(CqgovError):
    """No encoding has the name that was given."""

    exit_code = 2


class FormatNameError(CqgovError):
    """No format has the name that was given."""

    exit_code = 2


class ReferenceDateError(CqgovError):
    """A reference date is no day of the calendar in the form 2031-03-05."""

    exit_code = 2


class FormatConflictError(CqgovError):
    """Two formats have one name."""

    exit_code = 5


class AmbiguousFormatError(CqgovError):
    """Two formats claim a text with equal evidence, and `strict` was asked for."""

    exit_code = 6


class FormatFaultError(CqgovError):
    """A format broke a promise: it gave a label that does not fit the text."""

    exit_code = 5


class PluginError(CqgovError):
    """A plugin cannot be loaded, or its code failed; the message names it, the error and the line."""

    exit_code = 12


class WordListError(CqgovError):
    """A list of words to look for holds none, or an empty one."""

    exit_code = 2


class ColumnError(CqgovError):
    """A table has no column of the name that was given."""

    exit_code = 2


class OutputError(CqgovError):
    """An output cannot be written: the disk is full, a folder is not permitted, another run is writing there."""

    exit_code = 11


class ResumeError(CqgovError):
    """A folder holds the output of another command, which this one would not go on with."""

    exit_code = 14


class WorkerError(CqgovError):
    """Worker processes end, or a cluster is gone, and no document is to blame."""

    exit_code = 15


class JsonError(CqgovError):
    """JSON that does not hold a document of this library, or one of a later major version."""

    exit_code = 7


class ResultError(CqgovError):
    """What was named as the result of a batch is none: no tables, or tables of another version."""

    exit_code = 16


class CorrectionsError(CqgovError):
    """A file of corrections is none, an item of it is faulty, or the text no longer has what an item speaks of where it must."""

    exit_code = 17


class InstallationError(CqgovError):
    """Something in the environment is not what this library needs."""

    exit_code = 8
