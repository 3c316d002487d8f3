-- Cycles through the messages of the file named by REQUESTS: a line with the length, then the message.
local messages, next = {}, 0

function init()
  local file = assert(io.open(os.getenv("REQUESTS"), "rb"))
  local headers = { ["Content-Type"] = "application/soap+xml;charset=utf-8" }
  while true do
    local length = file:read("*n")
    if not length then break end
    file:read(1)
    messages[#messages + 1] = wrk.format("POST", os.getenv("REQUEST_PATH") or "/lps", headers, file:read(length))
  end
  file:close()
end

function request()
  next = next % #messages + 1
  return messages[next]
end

function done(summary, latency, requests)
  local errors = summary.errors
  io.write(string.format("RESULT %d %d %.3f\n",
    math.floor(summary.requests * 1e6 / summary.duration),
    errors.connect + errors.read + errors.write + errors.status + errors.timeout,
    latency:percentile(99) / 1000))
end
