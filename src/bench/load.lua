-- wrk: OP is put, list or item, spread over SERVERS servers; TOKEN is what the caller sends
local op, token = os.getenv("OP") or "put", os.getenv("TOKEN")
local servers = tonumber(os.getenv("SERVERS") or "1000")
local headers = { ["X-Auth-Token"] = token, ["Content-Type"] = "application/json", ["Accept"] = "application/json" }
local n = 0

function init()
  math.randomseed(os.time())
  n = math.random(1, servers)
end

function request()
  n = n % servers + 1
  local map = string.format("/v2.1/servers/dec0de00-0001-4000-8000-%012d/metadata", n)
  if op == "list" then return wrk.format("GET", map, headers) end
  if op == "item" then return wrk.format("GET", map .. "/k", headers) end
  return wrk.format("PUT", map .. "/k", headers, '{"meta": {"k": "v' .. math.random(1, 1000000000) .. '"}}')
end

function done(summary, latency)
  local e = summary.errors
  io.write(string.format("RESULT rps=%.1f p50_ms=%.2f p99_ms=%.2f requests=%d non2xx=%d broken=%d\n",
    summary.requests / (summary.duration / 1e6), latency:percentile(50) / 1000, latency:percentile(99) / 1000,
    summary.requests, e.status, e.connect + e.read + e.write + e.timeout))
end
