"""Write a table as Parquet, with types and the meaning of each column inside the file.

In:  a Table.
Out: bytes, the same for the same table.
"""

from __future__ import annotations

import io

import pyarrow as pa
import pyarrow.parquet as pq

from exports.tables import INTEGER, NUMBER, TEXT, TRUTH, Table

TYPES = {TEXT: pa.string(), NUMBER: pa.float64(), INTEGER: pa.int64(), TRUTH: pa.bool_()}


def write(table: Table) -> bytes:
    """The table."""
    schema = pa.schema(
        [pa.field(c.name, TYPES[c.type], metadata={"description": c.description}) for c in table.columns]
    )
    columns = zip(*table.rows, strict=True) if table.rows else ([] for _ in table.columns)
    arrays = [
        pa.array(list(cells), type=field.type, from_pandas=False) for cells, field in zip(columns, schema, strict=True)
    ]
    out = io.BytesIO()
    pq.write_table(pa.Table.from_arrays(arrays, schema=schema), out, compression="zstd")
    return out.getvalue()
