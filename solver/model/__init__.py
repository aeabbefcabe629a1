"""The roster model: decision variables, counts, allocations."""
