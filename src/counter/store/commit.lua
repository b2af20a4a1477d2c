-- Writes one batch of views and ratings in one transaction. ARGV[1] is the batch as JSON; see redis-store.ts.
-- Keys expire by the clock of Redis, to save memory. Whether a view counts is decided by the clock of the batch.
local batch = cjson.decode(ARGV[1])

local function key(...)
  return 'tin-quan:' .. table.concat({ ... }, ':')
end

-- Takes days that are too old out of `recent`. Returns whether there were any.
local function forgetDays()
  local forgot = false
  for _, day in ipairs(redis.call('SMEMBERS', key('days'))) do
    if day <= batch.lastForgottenDay then
      local views = redis.call('HGETALL', key('day', day))
      for index = 1, #views, 2 do
        redis.call('HINCRBY', key('recent'), views[index], -views[index + 1])
      end
      redis.call('DEL', key('day', day))
      redis.call('SREM', key('days'), day)
      forgot = true
    end
  end
  return forgot
end

local function wasSeen(readerId)
  local at = readerId and redis.call('GET', key('seen', readerId))
  return at and tonumber(at) > batch.now - batch.viewInterval
end

local function isNew(view)
  if wasSeen(view.readerId) or wasSeen(view.previousDayId) then
    return false
  end
  redis.call('SET', key('seen', view.readerId), batch.now, 'PX', batch.viewInterval)
  return true
end

local function countViews()
  local byArticle = {}
  local counted = 0
  for _, view in ipairs(batch.views) do
    if isNew(view) then
      counted = counted + 1
      byArticle[view.article] = (byArticle[view.article] or 0) + 1
    end
  end
  for article, number in pairs(byArticle) do
    redis.call('HINCRBY', key('views'), article, number)
    redis.call('HINCRBY', key('recent'), article, number)
    redis.call('HINCRBY', key('day', batch.day), article, number)
  end
  if counted > 0 then
    redis.call('SADD', key('days'), batch.day)
    redis.call('HINCRBY', key('site'), batch.day, counted)
    redis.call('HINCRBY', key('state'), 'total', counted)
  end
  return counted
end

-- Votes that were given before a restore are not part of the restored sums, so they must not be found.
local restores = redis.call('HGET', key('state'), 'restores') or 0

local function voteKey(readerId)
  return key('vote', restores, readerId)
end

local function takeVote(readerId)
  if not readerId then
    return nil
  end
  local stars = redis.call('GET', voteKey(readerId))
  redis.call('DEL', voteKey(readerId))
  return stars
end

-- A reader who has rated before changes that rating. The new one is stored under the id of today.
local function rate(rating)
  local previous = takeVote(rating.readerId) or takeVote(rating.previousDayId)
  local changeableMs = math.max(1, rating.changeableUntil - batch.now)
  redis.call('SET', voteKey(rating.readerId), rating.stars, 'PX', changeableMs)
  return {
    redis.call('HINCRBY', key('ratings'), rating.article, previous and 0 or 1),
    redis.call('HINCRBY', key('score'), rating.article, rating.stars - (previous or 0)),
  }
end

local forgot = batch.purgeExpired and forgetDays()
local counted = countViews()
local ratings = {}
for index, rating in ipairs(batch.ratings) do
  ratings[index] = rate(rating)
end
if batch.purgeExpired then
  redis.call('HSET', key('state'), 'tidiedAt', batch.now)
end
if forgot or counted > 0 or #ratings > 0 then
  redis.call('HINCRBY', key('state'), 'changes', 1)
  redis.call('HSET', key('state'), 'changedAt', batch.now)
end
return { counted, ratings }
