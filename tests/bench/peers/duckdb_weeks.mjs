// Weekly sums per athlete of one CSV with DuckDB, types given: node duckdb_weeks.mjs narrow|strava FILE [THREADS]
import { DuckDBInstance } from "@duckdb/node-api";

const [shape, file, threads = "1"] = process.argv.slice(2);
const instance = await DuckDBInstance.create(":memory:", { threads });
const connection = await instance.connect();
const header = (await connection.run(`select * from read_csv('${file}', all_varchar=true, header=false, max_line_size=1048576) limit 1`));
const names = (await header.getRows())[0].map(String);
const wanted = shape === "strava"
  ? { 1: "VARCHAR", 3: "VARCHAR", 16: "DOUBLE", 17: "DOUBLE", 20: "DOUBLE" }
  : { date: "DATE", distance_km: "DOUBLE", elevation_gain_m: "DOUBLE" };
const columns = names.map((name, i) => `'c${i}': '${wanted[shape === "strava" ? i : name] ?? "VARCHAR"}'`).join(", ");
const column = (name) => `c${names.indexOf(name)}`;
const query = shape === "strava"
  ? `select date_trunc('week', strptime(c1, '%b %-d, %Y, %-I:%M:%S %p')) w, sum(c17), sum(c20), count(*) from t where c3 = 'Run' group by w order by w`
  : `select ${names.includes("athlete") ? column("athlete") : "''"} a, date_trunc('week', ${column("date")}) w, sum(${column("distance_km")}), sum(${column("elevation_gain_m")}), count(*) from t group by a, w order by a, w`;
const result = await connection.run(query.replace(" from t ", ` from read_csv('${file}', header=true, auto_detect=false, delim=',', quote='"', escape='"', columns={${columns}}) t `));
let rows = 0;
let distance = 0;
for (const row of await result.getRows()) {
  rows += 1;
  distance += Number(row[shape === "strava" ? 1 : 2] ?? 0);
}
console.log(`${rows} weeks ${distance.toFixed(1)}`);
