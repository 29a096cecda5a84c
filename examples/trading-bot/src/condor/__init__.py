"""condor: sells defined-risk iron condors on liquid index ETFs through Interactive Brokers.

The package is split by responsibility: ``broker`` talks to IB, ``orders`` holds the order model and
its event store, ``risk`` decides whether an order may go out, ``strategy`` turns market data into
structures, ``workflow`` drives entries and exits, and ``data`` keeps the history.
"""

__version__ = "0.9.2"
