"""The environment variables by which a parent tells a child how to arm itself."""

ROLE = "DRILLYARD_ROLE"
NICENESS = "DRILLYARD_NICENESS"
BATCH = "DRILLYARD_BATCH"
CORES = "DRILLYARD_CORES"
DIE_WITH = "DRILLYARD_DIE_WITH"
OWNER = "DRILLYARD_OWNER"
"""Id of the run or stage, inherited by whatever its processes start."""

BLAS_THREADS = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "VECLIB_MAXIMUM_THREADS")

MALLOC: dict[str, str] = {
    # Arrays of up to 32 MiB come from the heap and go back to it, not to the kernel: a temporary of a batch would
    # otherwise be mapped, page-faulted and unmapped at each step.
    "MALLOC_MMAP_THRESHOLD_": str(32 << 20),
    "MALLOC_TRIM_THRESHOLD_": str(32 << 20),
    "MALLOC_TOP_PAD_": str(1 << 20),
    # One heap a thread costs more memory than the contention of our few threads costs time.
    "MALLOC_ARENA_MAX": "2",
}
