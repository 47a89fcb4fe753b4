var Wt,Tg,Fw,as,uf,pc,Eg,uc,Rg,hf,df,Uw,Fa=Symbol.for("pv"),mc={},gc=[],Ow=/^m(i|n|o|s|text|space)$/,ff=Array.isArray,Cg=gc.slice,Us=Object.assign;function Fs(n){n&&n.parentNode&&n.remove()}function dc(n,e,t,i,r){var s={type:n,props:e,key:t,ref:i,__k:null,__:null,__b:0,__e:null,__c:null,constructor:Fa,__v:r||++Tg,__i:-1,__u:0};return!r&&Wt.vnode&&Wt.vnode(s),s}function Zt(n){return n.children}function hc(n,e){this.props=n,this.context=e,this.__g=0}function ls(n,e){if(e==null)return n.__&&ls(n.__,n.__i+1);for(var t;e<n.__k.length;e++)if((t=n.__k[e])&&t.__e)return t.__e;return typeof n.type!="function"||n.props.__P?null:ls(n)}function Bw(n){var e,t=n.__v,i=t.__e,r=[],s=[],o=n.__P;o&&((e=Us({constructor:Fa},t)).__v=t.__v+1,Wt.vnode&&Wt.vnode(e),pf(o,e,t,n.__n,o.namespaceURI,32&t.__u?[i]:null,r,i||ls(t),32&t.__u,s),e.__v=t.__v,e.__.__k[e.__i]=e,kg(r,e,s),t.__=t.__e=null,e.__e!=i&&Ig(e))}function Ig(n){if((n=n.__)&&n.__c&&!n.props.__P)return n.__e=null,n.__k.some(function(e){return e&&(n.__e=e.__e)}),Ig(n)}function Mg(n){(8&n.__g||(n.__g|=8,as.push(n),pc++))&&uf==Wt.debounceRendering||((uf=Wt.debounceRendering)||queueMicrotask)(Pg)}function Pg(){try{for(var n,e=1;as.length;)as.length>e&&as.sort(Eg),n=as.shift(),e=as.length,8&n.__g&&Bw(n)}finally{(pc=as.length)&&(uf||queueMicrotask)(Pg)}}function Lg(n,e,t,i,r,s,o,a,l,c,u){var f,h,p,m,_,g,y=i.__k||gc,v=e.length;for(l=zw(t,e,y,l,v),f=0;f<v;f++)(p=t.__k[f])!=null&&(h=~p.__i&&y[p.__i]||mc,p.__i=f,g=pf(n,p,h,r,s,o,a,l,c,u),m=p.__e,(h.ref!=p.ref||8&h.__u)&&(h.ref&&mf(h.ref,null,p,h),p.ref&&u.push(p.ref,p.__c||m,p)),_=_||m,4&p.__u?(l=Ng(p,l,n,!h.__v),h.__e&&(h.__e=null)):typeof p.type=="function"&&g!==void 0?l=g:m&&(l=m.nextSibling),p.__u&=-21);return t.__e=_,l}function zw(n,e,t,i,r){var s,o,a,l,c,u,f,h,p,m=t.length,_=m,g=0,y=0,v=n.__k=Array(r);for(s=0;s<r;s++)(o=e[s])!=null&&typeof o!="boolean"&&typeof o!="function"?(typeof o!="object"||o.constructor===String?o=v[s]=dc(null,o):ff(o)?o=v[s]=dc(Zt,{children:o}):o.constructor===Fa&&o.__b?o=v[s]=dc(o.type,o.props,o.key,o.ref,o.__v):v[s]=o,l=s+g,o.__=n,o.__b=n.__b+1,a=null,~(c=o.__i=Gw(o,t,l,_))&&(_--,(a=t[c])&&(a.__u|=2)),a&&a.__v?(o.__u|=16,c==l-1?g--:c==l+1?g++:c!=l&&(c>l?g--:g++,y=1)):(~c||(r>m?g--:r<m&&g++),typeof o.type!="function"&&(o.__u|=4))):v[s]=null;if(y){for(u=[],f=[],s=0;s<r;s++)if((o=v[s])&&16&o.__u){for(g=0,h=u.length;g<h;)u[p=g+h>>1]<o.__i?g=p+1:h=p;u[g]=o.__i,f[s]=g+1}for(g=u.length;s--;)f[s]&&(f[s]==g?g--:v[s].__u|=4)}if(_)for(s=0;s<m;s++)!(a=t[s])||2&a.__u||(a.__e==i&&(i=ls(a)),gf(a,a));return i}function Ng(n,e,t,i){var r,s,o,a;if(typeof n.type=="function"){if(n.props.__P)return e;if(r=n.__k)for(s=0;s<r.length;s++)r[s]&&(r[s].__=n,e=Ng(r[s],e,t,!1));return e}for(e&&!e.parentNode&&(e=ls(n))&&!e.parentNode&&(e=null),o=n.__e,a=e;a&&a.nodeType==8;)a=a.nextSibling;for(o!=a&&(!i&&t.moveBefore&&o.parentNode?t.moveBefore(o,e):t.insertBefore(o,e||null)),e=o;(e=e&&e.nextSibling)&&e.nodeType==8&&!e.data.startsWith("$s"););return e}function Gw(n,e,t,i){var r,s=n.key,o=n.type,a=e[t],l=a&&!(2&a.__u);if(a===null&&s==null||l&&s==a.key&&o==a.type)return t;if(i>(l?1:0)){for(r=t-1;r>=0;r--)if((a=e[r])&&!(2&a.__u)&&s==a.key&&o==a.type)return r;for(r=t+1;r<e.length;r++)if((a=e[r])&&!(2&a.__u)&&s==a.key&&o==a.type)return r}return-1}function Ag(n,e,t){t==null&&(t=""),e[0]=="-"?n.setProperty(e,t):n[e]=t}function cc(n,e,t,i,r){var s,o;if(e=="style")if(typeof t=="string")n.style.cssText=t;else{if(typeof i=="string"&&(n.style.cssText=i=""),i)for(e in i)t&&e in t||Ag(n.style,e);if(t)for(e in t)i&&t[e]==i[e]||Ag(n.style,e,t[e])}else if(e[0]=="o"&&e[1]=="n")typeof t!="function"&&(t=null),typeof i!="function"&&(i=null),(n.__e||(n.__e={}))[e]=t,t&&i||(o=df[e]||(df[e]=Vw(e)),(n.__a||(n.__a={}))[e]=hf,s=e!=(e=e.replace(Rg,"$1")),(e=e.slice(2))[0]<"a"&&(e=e.toLowerCase()),t?n.addEventListener(e,o,s):n.removeEventListener(e,o,s));else{if(r=="http://www.w3.org/2000/svg")e=e.replace(/xlink(H|:h)/,"h").replace(/sName$/,"s");else if(e!="width"&&e!="height"&&e!="href"&&e!="list"&&e!="form"&&e!="tabIndex"&&e!="download"&&e!="rowSpan"&&e!="colSpan"&&e!="role"&&e!="popover"&&e in n)try{return void(n[e]=t??"")}catch{}if(typeof t=="function")return;t==null||t===!1&&e[4]!="-"?n.removeAttribute(e):n.setAttribute(e,e=="popover"&&t==1?"":t)}}function Vw(n){return function(e){var t=this.__e;if(t){if(t=t[n],e[uc]==null)e[uc]=hf++;else if(e[uc]<this.__a[n])return;return t(Wt.event?Wt.event(e):e)}}}function pf(n,e,t,i,r,s,o,a,l,c){var u,f,h,p,m,_,g,y,v,M,x,C,R,b,E,F,L,N,z=e.type;if(e.constructor!==Fa)return null;128&t.__u&&(l=32&t.__u,u=t.__c.__z)&&(e.__u|=l,f=s=[],u.nodeType==8?a=fc(u,s):s.push(u),a=s[0]||a),(u=Wt.__b)&&u(e);e:if(typeof z=="function"){h=o.length;try{if(y=e.props,v=(u=z.prototype)&&u.render,M=(u=z.contextType)&&i[u.__c],x=u?M?M.props.value:u.__:i,(p=t.__c)?(e.__c=p,2&p.__g&&(p.__g|=1)):(v?e.__c=p=new z(y,x):(e.__c=p=new hc(y,x),p.constructor=z,p.render=Ww),M&&M.sub(p),p.state||(p.state={}),p.__n=i,p.__g|=8,p.__h=[],p.__k=[]),v&&(p.__s||(p.__s=p.state),z.getDerivedStateFromProps&&(p.__s==p.state&&(p.__s=Us({},p.__s)),Us(p.__s,z.getDerivedStateFromProps(y,p.__s)))),m=p.props,_=p.state,p.__v=e,t.__c){if(y!==m&&v&&!z.getDerivedStateFromProps&&p.componentWillReceiveProps&&p.componentWillReceiveProps(y,x),e.__v==t.__v&&!(8&p.__g)||!(4&p.__g)&&p.shouldComponentUpdate&&p.shouldComponentUpdate(y,p.__s,x)===!1){e.__v!=t.__v&&(p.props=y,p.state=p.__s,p.__g&=-9),e.__e=t.__e,e.__k=t.__k,e.__k.some(function(G){G&&(G.__=e)}),gc.push.apply(p.__h,p.__k),p.__k=[],p.__h.length&&o.push(p),a=ls(t);break e}p.componentWillUpdate&&p.componentWillUpdate(y,p.__s,x),v&&p.componentDidUpdate&&p.__h.push(function(){p.componentDidUpdate(m,_,g)})}else v&&!z.getDerivedStateFromProps&&p.componentWillMount&&p.componentWillMount(),v&&p.componentDidMount&&p.__h.push(p.componentDidMount);p.context=x,p.props=y,p.__P=n,p.__g&=-5,C=Wt.__r,R=v?25:0;do p.__g&=-9,C&&C(e),u=p.render(p.props,p.state=p.__s,p.context);while(8&p.__g&&++R<25);v&&(gc.push.apply(p.__h,p.__k),p.__k=[]),p.state=p.__s,p.getChildContext&&(i=Us({},i,p.getChildContext())),v&&t.__c&&p.getSnapshotBeforeUpdate&&(g=p.getSnapshotBeforeUpdate(m,_)),b=u&&u.type===Zt&&u.key==null?u.props.children:u,y.__P&&(u=a,r=(n=y.__P).namespaceURI,l=s=null,t.props&&t.props.__P!=n&&(t.__k.some(function(G){G&&gf(G,G)}),t.__k=null),a=t.__k?ls(t,0):null),a=Lg(n,ff(b)?b:[b],e,t,i,r,s,o,a,l,c),y.__P&&(e.__e=null,a=u),e.__u&=-161,f&&f.some(Fs),p.__h.length&&o.push(p),1&p.__g&&(p.__g&=-4)}catch(G){if(o.length=h,e.__v=null,l||s)if(G&&G.then){if(e.__u|=128|l,s){for(~(L=s.indexOf(a||void 0))||(L=s.length);(N=s[L-1])&&N.nodeType==8;)L--;for(;L<s.length;L++)if(N=s[L])if(s[L]=null,E){if(N==F)break}else{if(N.nodeType!=8)break;N.data.startsWith("$s")&&(F=fc(E=N))}}if(!E){for(;a&&a.nodeType==8&&a.nextSibling;)a=a.nextSibling;E=a}(u=fc(E=e.__c.__z||(e.__c.__z=E)))?(e.__e=E,a=u):e.__e=a,a=a&&a.nextSibling}else s&&s.some(Fs);else e.__e=t.__e;e.__k||(e.__k=t.__k||[]),G&&G.then||Dg(e),Wt.__e(G,e,t)}}else a=e.__e=Hw(t.__e,e,t,i,r,s,o,l,c,n);return(u=Wt.diffed)&&u(e),a}function fc(n,e){if(n&&n.nodeType==8&&n.data.startsWith("$s"))for(var t=1;n=n.nextSibling;){if(n.nodeType==8){if(n.data.startsWith("$s"))t++;else if(n.data.startsWith("/$s")&&!--t)return n}e&&e.push(n)}}function Dg(n){n&&(n.__c&&(n.__c.__g|=4),n.__k&&n.__k.some(Dg))}function kg(n,e,t){for(var i=0;i<t.length;)mf(t[i++],t[i++],t[i++]);Wt.__c&&Wt.__c(e,n),n.some(function(r){try{n=r.__h,r.__h=[],n.some(function(s){s.call(r)})}catch(s){Wt.__e(s,r.__v)}})}function Hw(n,e,t,i,r,s,o,a,l,c){var u,f,h,p,m,_,g,y,v=t.props||mc,M=e.props,x=e.type;if(x=="svg"?r="http://www.w3.org/2000/svg":x=="math"?r="http://www.w3.org/1998/Math/MathML":r||(r="http://www.w3.org/1999/xhtml"),s){for(u=0;u<s.length;u++)if((m=s[u])&&(x?m.localName==x:m.nodeType==3)){n=m,s[u]=null;break}}if(!n){if(y=c.ownerDocument||document,!x)return y.createTextNode(M);n=y.createElementNS(r,x,M.is?M:c),a&&(Wt.__m&&Wt.__m(e,s),a=!1),s=null}if(x){if(c=x=="template"&&n.content||n,s=x=="textarea"&&M.defaultValue!=null?null:s&&Cg.call(c.childNodes),!a&&s)for(v={},u=0;u<n.attributes.length;u++)v[(m=n.attributes[u]).name]=m.value;for(u in v)m=v[u],u=="dangerouslySetInnerHTML"?h=m:u=="children"||u in M||u=="value"&&"defaultValue"in M||u=="checked"&&"defaultChecked"in M||cc(n,u,null,m,r);for(u in M)m=M[u],u=="children"?p=m:u=="dangerouslySetInnerHTML"?f=m:u=="value"?_=m:u=="checked"?g=m:a&&typeof m!="function"||v[u]===m||cc(n,u,m,v[u],r);f?(a||h&&(f.__html==h.__html||f.__html==n.innerHTML)||(n.innerHTML=f.__html),e.__k=[]):(h&&(n.textContent=""),(x=="foreignObject"||r=="http://www.w3.org/1998/Math/MathML"&&Ow.test(x))&&(r="http://www.w3.org/1999/xhtml"),Lg(c,ff(p)?p:[p],e,t,i,r,s,o,s?s[0]:t.__k&&ls(t,0),a,l),s&&s.some(Fs)),a&&x!="textarea"||(u="value",x=="progress"&&_==null?n.removeAttribute(u):_==null||_===n[u]&&(x!="progress"||_)||cc(n,u,_,v[u],r),u="checked",g!=null&&g!=n[u]&&cc(n,u,g,v[u],r))}else v===M||a&&n.data==M||(n.data=M);return n}function mf(n,e,t,i){try{typeof n=="function"?e?e.__x=n(e)||1:i&&(i=i.__c||i.__e)&&(e=i.__x)&&(i.__x=null,typeof e=="function"?e():n(null)):n.current=e}catch(r){Wt.__e(r,t)}}function gf(n,e,t){var i,r,s,o;if(Wt.unmount&&Wt.unmount(n),!(i=n.ref)||i.current&&i.current!=n.__e||mf(i,null,e,n),i=n.__c){if(i.componentWillUnmount)try{i.componentWillUnmount()}catch(a){Wt.__e(a,e)}i.__P=i.__n=null}if(i=n.__k)for(o=0;o<i.length;o++)i[o]&&gf(i[o],e,typeof n.type!="function"||t&&!n.props.__P);!t&&(i=n.__c)&&(i=i.__z)&&(r=fc(i,s=[]))&&(i==n.__e&&s.some(Fs),Fs(r),Fs(i)),t||Fs(n.__e),n.__e=n.__c=n.__=null}function Ww(n,e,t){return this.constructor(n,t)}function Fg(n,e){var t,i,r,s;Wt.__&&Wt.__(n,e),e.nodeType==9&&(e=e.documentElement),i=(t=n&&32&n.__u)?null:e.__k,e.__k=dc(Zt,{children:[n]}),r=[],s=[],pf(e,e.__k,i||mc,mc,e.namespaceURI,i?null:e.firstChild?Cg.call(e.childNodes):null,r,i?i.__e:e.firstChild,t,s),kg(r,e.__k,s),e.__k.props.children=null}Wt={__e:function(n,e,t,i){for(var r,s,o;e=e.__;)if((r=e.__c)&&!(1&r.__g)){r.__g|=4;try{if((o=(s=r.constructor)&&s.getDerivedStateFromError)&&r.setState(s.getDerivedStateFromError(n)),r.componentDidCatch&&(r.componentDidCatch(n,i||{}),o=1),o&&8&r.__g)return void(r.__g|=2)}catch(a){n=a}}throw pc=0,n}},Tg=0,Fw=function(n){return n!=null&&n.constructor===Fa},hc.prototype.setState=function(n,e){var t=this.__s;t&&t!=this.state||(t=this.__s=Us({},this.state)),typeof n=="function"&&(n=n(Us({},t),this.props)),n&&(Us(t,n),this.__v&&(e&&this.__k.push(e),Mg(this)))},hc.prototype.forceUpdate=function(n){this.__v&&(this.__g|=4,n&&this.__h.push(n),Mg(this))},hc.prototype.render=Zt,as=[],pc=0,Eg=function(n,e){return n.__v.__b-e.__v.__b},uc=Symbol(),Rg=/(PointerCapture)$|Capture$/i,hf=0,df={},Uw=0;var Ug=[["drill","Games"],["robot","Robots"],["menagerie","Robots of today"],["gym","Gymnasium"],["mjcf","Your own"]],So="gym:";function yc(n,e){let t=e.toLowerCase().split(/\s+/).filter(Boolean),i=n.filter(o=>t.every(a=>`${o.title} ${o.id}`.toLowerCase().includes(a))),r=new Set(Ug.map(([o])=>o)),s=Ug.map(([o,a])=>({title:a,envs:i.filter(l=>l.family===o)}));return s.push({title:"Others",envs:i.filter(o=>!r.has(o.family))}),s.filter(o=>o.envs.length>0)}function _c(n,e){let t=new Set(n.map(r=>r.id)),i=[];for(let{env_id:r}of e){if(t.has(r))continue;t.add(r);let s=r.startsWith(So)?"gym":r.startsWith("mjcf:")?"mjcf":"";i.push({id:r,title:Di(r),family:s,available:!0,reason:""})}return[...n,...i]}function Di(n){return(n.startsWith("mjcf:")?Xw(n):n.replace(/^gym:/,"").replace(/^.*\//,"")).replace(/-v\d+$/,"")||n}function Xw(n){let e=n.slice(5).split("/"),t=(e.at(-1)??"").replace(/\.\w+$/,"");return t==="task"&&e.at(-2)==="env"?(e.at(-3)??t).replace(/^\d{8}-\d{6}-/,""):t}function Mo(n){let e=n.trim().replace(/^gym:/,"");return/^[\w./-]+$/.test(e)?So+e:void 0}function ki(n){return n!==void 0&&n.agents.length===1}function Og(n){return n.info_names.includes("x_position")||n.info_names.includes("x_velocity")}function Bg(n,e){return n.map(({key:t,default:i,help:r,minimum:s,maximum:o})=>({key:t,kind:typeof i=="boolean"?"bool":typeof i=="number"?"float":"str",default:e||typeof i=="boolean"?i:null,help:r,minimum:s,maximum:o,choices:[]}))}function zg(n){return n===null?"":String(n)}function vc(n,e){let t=e.trim(),i=r=>({value:void 0,error:r});switch(n.kind){case"bool":return t==="true"||t==="false"?{value:t==="true",error:""}:t===""?{value:void 0,error:""}:i("On or off.");case"choice":return t===""?{value:void 0,error:""}:n.choices.includes(t)?{value:t,error:""}:i(`One of ${n.choices.join(", ")}.`);case"str":return{value:e===""&&n.default===null?void 0:e,error:""};case"int":case"float":{if(t==="")return n.default===null?{value:void 0,error:""}:i(`A number${Ao(n)}.`);let r=Number(t.replace(",","."));return Number.isFinite(r)?n.kind==="int"&&!Number.isSafeInteger(r)?i(`A whole number${Ao(n)}.`):n.minimum!==null&&r<n.minimum?i(`At least ${n.minimum}.`):n.maximum!==null&&r>n.maximum?i(`At most ${n.maximum}.`):{value:r,error:""}:i(`A number${Ao(n)}.`)}}}function Gg(n,e){let t=e[n.key];if(t===void 0)return!1;let{value:i,error:r}=vc(n,t);return r!==""||i!==void 0&&i!==n.default}function yf(n,e){let t={values:{},errors:{}};for(let i of n){let r=e[i.key];if(r===void 0)continue;let{value:s,error:o}=vc(i,r);o!==""?t.errors[i.key]=o:s!==void 0&&s!==i.default&&(t.values[i.key]=s)}return t}function Ao({minimum:n,maximum:e}){return n!==null&&e!==null?` from ${n} to ${e}`:n!==null?` of at least ${n}`:e!==null?` of at most ${e}`:""}function Ua(n){let e=n.trim();if(e==="")return;let t=/^(\d+(?:[.,]\d+)?(?:e\d+)?)\s*([kmg]?)$/i.exec(e.replace(/[\s_\u2009](?=\d)/g,""));if(t===null)return Number.NaN;let i={k:1e3,m:1e6,g:1e9}[(t[2]??"").toLowerCase()]??1,r=Number((t[1]??"").replace(",","."))*i;return r>0?r:Number.NaN}var mi="drillyard",Vg={drillyard:"Drillyard",cleanrl:"CleanRL",sb3:"Stable-Baselines3",rllib:"Ray RLlib",xuance:"XuanCe",script:"Your own script"};function gr(n){return Vg[n]??n}function Hg(n,e,t,i){return[$w(t,i),...n.map(r=>qw(r,e[r.name]))]}function qw(n,e){let{description:t}=n,i=e!==void 0&&!e.done,r=e?.done===!0&&!e.ok,s=i?"installing":t===null?"broken":n.state;return{name:n.name,title:Vg[n.name]??(t?.metadata.upstream_library||n.name),words:t?.metadata.description??"",version:t===null?"":`${t.metadata.upstream_library} ${t.metadata.upstream_version}`.trim(),state:s,sizeMb:n.size_mb,step:i?e.step:n.step,share:i?e.share:0,reason:r?e.reason:n.reason,algorithms:t?.algorithms??[],environment:t?.environments[0]?.name??"default",needsScript:t?.capabilities.needs_script??!1,ourEnvs:t?.capabilities.env_families.includes("drillyard")??!0,wantsGpu:t?.capabilities.requires_gpu??!1}}function $w(n,e){return{name:mi,title:"Drillyard",words:"Our own learner: a hundred envs at once, seen in the Crowd.",version:"built in",state:"ready",sizeMb:0,step:"",share:0,reason:"",algorithms:[{name:"ppo",title:"PPO",help:"Proximal policy optimisation with self-play",action_spaces:["discrete","box"],settings:Bg(n,e),environment:"default"}],environment:"default",needsScript:!1,ourEnvs:!0,wantsGpu:!1}}function Wg(n){switch(n.state){case"ready":return n.name===mi?"ready":`installed${n.sizeMb>0?`, ${Dr(n.sizeMb)}`:""}`;case"absent":return`not installed${n.sizeMb>0?`, ${Dr(n.sizeMb)}`:""}`;case"installing":return n.step||"installing";case"broken":return"broken"}}function Dr(n){return n>=1e3?`${(n/1e3).toFixed(1)} GB`:`${Math.round(n)} MB`}var Yw="drillyard";function cs(n,e=!1){if(n===void 0)return{title:"Not trained yet",hint:e?"Press Train: it learns by trying, in a hundred copies at once.":"Press Train: the players learn by playing thousands of matches.",tone:"idle"};switch(n.state){case"created":case"starting":return n.phase==="compiling"?{title:"Compiling",hint:"Preparing the maths; this happens once.",tone:"busy"}:{title:"Starting",hint:"The training processes are coming up.",tone:"busy"};case"running":return n.phase==="compiling"?{title:"Compiling",hint:"Preparing the maths; this happens once.",tone:"busy"}:n.phase==="starting"?{title:"Starting",hint:"The training processes are coming up.",tone:"busy"}:n.phase==="saving"?{title:"Saving",hint:"Writing a checkpoint; training goes on.",tone:"good"}:n.worker!==Yw?{title:"Training",hint:"The Show plays each checkpoint that it saves.",tone:"good"}:{title:"Training",hint:e?"The Show adopts every new policy as it is learned. Key C: the crowd that learns.":"The match adopts every new policy as it is learned.",tone:"good"};case"paused":return{title:"Paused",hint:"Learning is on hold; nothing is lost. Resume goes on.",tone:"held"};case"stopping":return{title:"Stopping",hint:"Saving a last checkpoint, then ending its processes.",tone:"busy"};case"ended":return Kw(n)}}function Kw(n){let e=Fr(n.reason);switch(n.outcome){case"failed":return{title:"Crashed",hint:`${e||"It ended without a reason."} Continue from its last checkpoint, or train afresh.`,tone:"bad"};case"lost":return{title:"Lost",hint:`${e||"Its processes vanished."} Continue from its last checkpoint, or train afresh.`,tone:"bad"};case"cancelled":return{title:"Stopped",hint:`${e||"Stopped by you."} What was learned is saved.`,tone:"held"};default:return{title:"Finished",hint:`${e||"The run reached its limit."} What was learned is saved.`,tone:"good"}}}function kr(n){return n.replace(/^\d{8}-\d{6}-/,"")}function Fr(n){let e=n.trim();if(e==="")return"";let t=e.charAt(0).toUpperCase()+e.slice(1);return/[.!?]$/.test(t)?t:`${t}.`}function Rt(n){return n!==void 0&&n.state!=="ended"}function Xg(n,e){switch(n?.kind){case"policy":return e?"AI":"AI (untrained)";case"scripted":return n.source?`script: ${n.source}`:"script";case"random":return"random";case"human":return"you";default:return""}}var Zw=" ";function us(n){return Math.round(n).toString().replace(/\B(?=(\d{3})+(?!\d))/g,Zw)}function at(n){let e=Math.abs(n);return Number.isFinite(n)?e>=1e9?`${(n/1e9).toFixed(1)} G`:e>=1e6?`${(n/1e6).toFixed(e>=1e8?0:1)} M`:e>=1e4?`${(n/1e3).toFixed(e>=1e5?0:1)} k`:Math.round(n).toString():"–"}function mt(n){if(n==null||!Number.isFinite(n))return"–";let e=Math.abs(n);return Number.isInteger(n)&&e<1e4?String(n):e>=1e4?at(n):e>=100?n.toFixed(0):e>=10?n.toFixed(1):e>=.1?n.toFixed(2):e>=.001?n.toFixed(4):n.toExponential(1).replace("e-","e−")}function $n(n){return n==null||!Number.isFinite(n)?"–":`${Math.round(n*100)} %`}function ei(n){if(!Number.isFinite(n)||n<0)return"–";let e=Math.floor(n);return e<60?`${e} s`:e<3600?`${Math.floor(e/60)} min ${String(e%60).padStart(2,"0")} s`:`${Math.floor(e/3600)} h ${String(Math.floor(e%3600/60)).padStart(2,"0")} min`}function qg(n){return!Number.isFinite(n)||n<0?"–":n<10?`${n.toFixed(1)} s ago`:`${ei(n)} ago`}function $g(n){let e=Math.max(Math.floor(n),0);return e<60?`${e} s ago`:e<3600?`${Math.floor(e/60)} min ago`:e<48*3600?`${Math.floor(e/3600)} h ago`:`${Math.floor(e/86400)} days ago`}function Ur(n){return n>=1e6?`${(n/1e6).toFixed(1)} MB`:n>=1e3?`${(n/1e3).toFixed(1)} kB`:`${n} B`}var Yg=4;function Oa(n){return n.filter(e=>Rt(e)&&e.state!=="created")}function xc(n){return Oa(n).filter(e=>e.worker===mi||!e.env_id.startsWith(So))}function Kg(n,e,t,i,r){let s=Object.values(t).filter(Boolean);i!==void 0&&i.stage!==""&&s.push(i.stage);let o=n==="runs"?e.find(l=>l.run_id===r):void 0,a=o!==void 0&&o.worker!==mi&&Rt(o)?[o.run_id]:[];return{stages:s,lanes:a,crowds:n==="crowd"?xc(e).map(l=>l.run_id):[]}}function Zg(n,e){return n.stages.join()===e.stages.join()&&n.crowds.join()===e.crowds.join()&&n.lanes.join()===e.lanes.join()}function Jg(n,e){return n.reduce((t,i)=>t+(i.kind==="crowd"&&i.run_id===e?i.instances:0),0)}var To,Mn,_f,jg,vf=Object.is,bc=0,a0=[],xf=[],yn=Wt,Qg=yn.__b,e0=yn.__r,t0=yn.diffed,n0=yn.__c,i0=yn.unmount,r0=yn.__;function wc(n,e){yn.__h&&yn.__h(Mn,n,bc||e),bc=0;var t=Mn.__H||(Mn.__H={__:[],__h:[]});return n>=t.__.length&&t.__.push({}),t.__[n]}function yt(n){return bc=1,Jw(c0,n)}function Jw(n,e,t){var i=wc(To++,2);if(i.t=n,!i.__c&&(i.__=[t?t(e):c0(void 0,e),function(s){var o=(i.__N||i.__)[0],a=i.t(o,s);vf(o,a)||(i.__N=[a,i.__[1]],i.__c.setState({}))}],i.__c=Mn,!Mn.__f)){Mn.__f=!0;var r=Mn.shouldComponentUpdate;Mn.shouldComponentUpdate=function(s,o,a){var l=this.__H;if(!l)return!0;var c=!1,u=this.props!=s;if(l.__.some(function(h){h.__N&&(c=!0,vf(h.__[0],h.__N[0])||(u=!0))}),r){var f=r.call(this,s,o,a);return c?f||u:f}return!c||u}}return i.__}function ft(n,e){var t=wc(To++,3);!yn.__s&&wf(t.__H,e)&&(t.__P=!0,t.__=n,t.u=e,Mn.__H.__h.push(t))}function l0(n,e){var t=wc(To++,4);!yn.__s&&wf(t.__H,e)&&(t.__P=!1,t.__=n,t.u=e,Mn.__h.push(t))}function bt(n){return bc=5,ji(function(){return{current:n}},[])}function ji(n,e){var t=wc(To++,7);return wf(t.__H,e)&&(t.__=n(),t.__H=e),t.__}function jw(){var n;do{for(;n=xf.shift();)try{Ba(n)}catch(t){yn.__e(t,{__:(n=n.__P)&&n.__v})}for(;n=a0.shift();){var e=n.__H;if(n.__P&&e)try{e.__h.some(Ba),e.__h.some(bf),e.__h=[]}catch(t){e.__h=[],yn.__e(t,n.__v)}}}while(xf.length)}yn.__b=function(n){Mn=null,Qg&&Qg(n)},yn.__=function(n,e){n&&e.__k&&e.__k.__m&&(n.__m=e.__k.__m),r0&&r0(n,e)},yn.__r=function(n){e0&&e0(n),To=0;var e=(Mn=n.__c).__H;e&&(_f==Mn?Mn.__h=[]:(e.__h.some(Ba),e.__h.some(bf),To=0),e.__h=[],e.__.some(function(t){t.__N&&(t.__=t.__N),t.u=t.__N=void 0})),_f=Mn},yn.diffed=function(n){t0&&t0(n);var e=n.__c;e&&e.__H&&(e.__H.__h.length&&o0(a0.push(e)),e.__H.__.some(function(t){t.u&&(t.__H=t.u)})),_f=Mn=null},yn.__c=function(n,e){e.some(function(t){try{t.__h.some(Ba),t.__h=t.__h.filter(function(i){return!i.__||bf(i)})}catch(i){t.__h=[function(){throw i}]}}),n0&&n0(n,e)},yn.unmount=function(n){i0&&i0(n);var e,t,i=n.__c;i&&i.__H&&(i.__H.__.some(function(r){try{if(r.__P&&r.__c){if(t===void 0){for(t=n.__;t&&(!t.__c||!t.__c.__P);)t=t.__;t=t&&t.__c}r.__P=t,o0(xf.push(r))}else Ba(r)}catch(s){e=s}}),i.__H=void 0,e&&yn.__e(e,i.__v))};var s0=typeof requestAnimationFrame=="function";function Qw(n){var e,t=function(){clearTimeout(i),s0&&cancelAnimationFrame(e),setTimeout(n)},i=setTimeout(t,35);s0&&(e=requestAnimationFrame(t))}function o0(n){n!=1&&jg==yn.requestAnimationFrame||((jg=yn.requestAnimationFrame)||Qw)(jw)}function Ba(n){var e=Mn,t=n.__c;typeof t=="function"&&(n.__c=void 0,t()),Mn=e}function bf(n){var e=Mn;n.__c=n.__(),Mn=e}function wf(n,e){return!n||n.length!=e.length||e.some(function(t,i){return!vf(t,n[i])})}function c0(n,e){return typeof e=="function"?e(n):e}var ds=class{constructor(e){this.runId=e}runId;steps=[];columns=new Map;log=[];revision=0;lastSeq=-1;newest;stride=1;sinceKept=0;add(e){e.run_id!==this.runId||!(e.seq>this.lastSeq)||(this.lastSeq=e.seq,this.revision+=1,e.type==="metrics"?this.point(e):e.type==="log"?this.note(e.ts,e.level,e.message):e.type==="run_failed"?this.note(e.ts,"error",e.reason):e.type==="checkpoint_saved"&&this.note(e.ts,"info",`Checkpoint saved (${e.reason}).`))}column(e){return this.columns.get(e)??this.steps.map(()=>null)}point(e){let t=eS(e);if(!Number.isFinite(e.env_steps))return;this.newest={...e,values:{...this.newest?.values,...t}},this.sinceKept+=1;let i=this.steps.length-1,r=i>=0&&this.steps[i]===e.env_steps;if(i>=0&&(r||this.sinceKept<this.stride)){this.write(i,e.env_steps,t);return}this.sinceKept=0;for(let s of this.columns.values())s[i+1]=null;this.write(i+1,e.env_steps,t),this.steps.length>1600&&this.thin()}write(e,t,i){this.steps[e]=t;for(let[r,s]of Object.entries(i)){let o=this.columns.get(r);o===void 0&&(o=new Array(e+1).fill(null),this.columns.set(r,o)),o[e]=typeof s=="number"&&Number.isFinite(s)?s:null}}thin(){let e=this.steps.length%2===0?1:0,t=(i,r)=>{let s=0;for(let o=e;o<i.length;o+=2)i[s++]=r(i[o],i[o-1]);i.length=s};for(let i of this.columns.values())t(i,(r,s)=>r??s??null);t(this.steps,i=>i),this.stride*=2}note(e,t,i){this.log.push({ts:e,level:t,message:i}),this.log.length>200&&this.log.splice(0,this.log.length-200)}};function eS(n){let e=n.values;return typeof e=="object"&&e!==null?e:{}}var Sf=400,Eo=class{constructor(e){this.runId=e;this.history=new ds(e)}runId;history;lines=[];counts=new Map;revision=0;lastSeq=-1;get nextSeq(){return this.lastSeq+1}take(e){if(e.run_id===this.runId){for(let t of e.events)this.add(t);for(let[t,i]of Object.entries(e.left_out))this.count(t,i);this.revision+=1}}shown(e,t){let i=[];for(let r=this.lines.length-1;r>=0&&i.length<t;r--){let s=this.lines[r];(e===""?!Mf.has(s.type):s.type===e)&&i.push(s)}return i}add(e){if(!(e.seq>this.lastSeq))return;this.lastSeq=e.seq,this.history.add(e),this.count(e.type,1);let t={seq:e.seq,ts:e.ts,type:e.type,...tS(e)};this.lines.push(t),this.lines.length>Sf*2&&this.forget()}forget(){let e=this.lines.filter(i=>Mf.has(i.type)).slice(-Sf/4),t=this.lines.filter(i=>!Mf.has(i.type)).slice(-Sf);this.lines.splice(0,this.lines.length,...[...e,...t].sort((i,r)=>i.seq-r.seq))}count(e,t){this.counts.set(e,(this.counts.get(e)??0)+t)}},Mf=new Set(["progress","metrics","episode"]);function tS(n){switch(n.type){case"run_started":return{words:n.resumed_from?`Goes on from ${n.resumed_from}.`:"Begins.",tone:"good"};case"progress":return{words:`${n.phase}: ${us(n.env_steps)} steps, ${us(n.updates)} updates.`,tone:""};case"metrics":return{words:iS(n.values),tone:""};case"episode":return{words:`${us(n.count)} ${n.count===1?"episode":"episodes"}${n.opponent?` against ${n.opponent}`:""}: return ${mt(n.return_mean)}, ${at(n.length_mean)} decisions.`,tone:""};case"log":return{words:nS(String(n.message)),tone:n.level==="error"?"bad":n.level==="warning"?"held":""};case"checkpoint_saved":return{words:`Checkpoint after ${at(n.env_steps)} steps (${n.reason})${n.best?", the best so far":""}.`,tone:"good"};case"checkpoint_loaded":return{words:`Went on from ${n.path}, ${at(n.env_steps)} steps.`,tone:"good"};case"run_completed":return{words:Fr(String(n.reason))||"Completed.",tone:"good"};case"run_failed":return{words:Fr(String(n.reason))||"Failed.",tone:"bad"};case"run_cancelled":return{words:Fr(String(n.reason))||"Cancelled.",tone:"held"};default:return{words:rS(n),tone:""}}}function nS(n){return n.charAt(0).toUpperCase()+n.slice(1)}function iS(n){return typeof n!="object"||n===null?"":Object.entries(n).slice(0,6).map(([t,i])=>`${t} ${typeof i=="number"?mt(i):"–"}`).join(", ")}function rS(n){let{v:e,type:t,run_id:i,seq:r,ts:s,...o}=n;return JSON.stringify(o).slice(0,300)}function u0(n){return new Date(n*1e3).toLocaleTimeString([],{hour:"2-digit",minute:"2-digit",second:"2-digit",hourCycle:"h23"})}var sS=["created","name","worker","state","steps","rate","return","memory"],Af=["live","waiting","finished","stopped","failed"];var za={text:"",worker:"",kind:"",tag:"",sort:"created",up:!1},hs={page:"list",run:"",filter:za,chosen:[],metric:"return_mean",smooth:.6,axis:"steps"};function d0(n){let e=n.page==="run"?`/run/${encodeURIComponent(n.run)}`:n.page==="new"?"/new":"",{filter:t}=n,i=new URLSearchParams;t.text!==""&&i.set("text",t.text),t.worker!==""&&i.set("worker",t.worker),t.kind!==""&&i.set("state",t.kind),t.tag!==""&&i.set("tag",t.tag),(t.sort!==za.sort||t.up!==za.up)&&i.set("sort",(t.up?"":"-")+t.sort),n.chosen.length>0&&i.set("with",n.chosen.join(",")),n.metric!==hs.metric&&i.set("metric",n.metric),n.smooth!==hs.smooth&&i.set("smooth",String(n.smooth)),n.axis!==hs.axis&&i.set("axis",n.axis);let r=i.toString();return`#runs${e}${r===""?"":`?${r}`}`}function Tf(n){let e=/^#runs(?:\/(new|run\/([^?]+)))?(?:\?(.*))?$/.exec(n);if(e===null)return;let t=new URLSearchParams(e[3]??""),i=t.get("sort")??"",r=sS.find(o=>o===i.replace(/^-/,"")),s=Number(t.get("smooth")??hs.smooth);return{page:e[1]==="new"?"new":e[2]!==void 0?"run":"list",run:e[2]===void 0?"":oS(e[2]),filter:{text:t.get("text")??"",worker:t.get("worker")??"",kind:Af.find(o=>o===t.get("state"))??"",tag:t.get("tag")??"",sort:r??za.sort,up:r===void 0?za.up:!i.startsWith("-")},chosen:[...new Set((t.get("with")??"").split(",").filter(Boolean))].slice(0,8),metric:t.get("metric")||hs.metric,smooth:s>=0&&s<1?s:hs.smooth,axis:t.get("axis")==="time"?"time":"steps"}}function oS(n){try{return decodeURIComponent(n)}catch{return n}}var Sc=["show","crowd","runs","replays","system"],aS={view:"show",link:{kind:"connecting"},hello:void 0,status:void 0,stages:{},stageGone:"",trouble:"",runs:[],runId:"",history:new ds(""),historyRevision:0,place:hs,book:new Eo(""),bookRevision:0,detail:void 0,curves:void 0,workers:void 0,installs:{},system:void 0,replays:void 0,toasts:[],help:!1,choosing:!1,sheet:"",drawing:{quality:"auto",camera:"follow",forces:!0,trails:!1,bars:!0},settings:{},busy:{},score:[0,0],policyVersion:0,goal:{by:-1,count:0},returns:void 0,streams:[],envs:{},filter:{kind:"all",count:10},layout:"tiles",hide:!1,picked:void 0,copy:void 0,together:!1,lanes:{}},Ef=class{state=aS;listeners=new Set;set(e){this.state={...this.state,...e};for(let t of[...this.listeners])t()}subscribe(e){return this.listeners.add(e),()=>this.listeners.delete(e)}},q=new Ef;function ee(n){let[e,t]=yt(()=>n(q.state));return l0(()=>{let i=()=>t(()=>n(q.state));return i(),q.subscribe(i)},[]),e}function Ro(n){return n.runs.find(e=>e.run_id===n.runId)}var lS=1500,h0={stages:[],crowds:[],lanes:[]},Mc=class{constructor(e,t,i,r){this.viewport=e;this.connection=t;this.attempt=i;this.changed=r}viewport;connection;attempt;changed;asked=h0;again=0;tried=new Set;get lanes(){return this.asked.lanes.length>0}restart(){this.asked=h0,q.set({streams:[],stages:{}}),this.viewport.streams([],q.state.envs),this.settle()}settle(){let{view:e,runs:t,lanes:i,copy:r,streams:s,place:o}=q.state,a=Kg(e,t,i,r,o.page==="run"?o.run:"");Zg(a,this.asked)||(this.asked=a,this.connection.tell({type:"watch",...a}),this.changed());let l=c=>s.some(u=>u.stage_id===c);r!==void 0&&r.stage!==""&&l(r.stage)?this.viewport.look({kind:"stages",stages:[r.stage]}):e==="crowd"?this.viewport.look({kind:"crowd"}):this.viewport.look({kind:"stages",stages:["",...Object.values(i).filter(l)]})}arrived({streams:e,envs:t}){this.askAgain(q.state.streams,e);let i={...q.state.envs,...t};q.set({streams:e,envs:i}),this.viewport.streams(e,i),this.settle()}askAgain(e,t){e.some(r=>(this.asked.crowds.includes(r.run_id)||this.asked.lanes.includes(r.run_id)||this.asked.stages.includes(r.stage_id))&&!t.some(s=>s.stream===r.stream))&&(window.clearTimeout(this.again),this.again=window.setTimeout(()=>this.connection.tell({type:"watch",...this.asked}),lS))}async openCopy(e,t){this.closeCopy(),q.set({copy:{runId:e,env:t,stage:""}});let i=await this.attempt({type:"open_stage",copy:{run_id:e,env:t}}),r=typeof i?.stage_id=="string"?i.stage_id:"",{copy:s}=q.state;if(s?.runId!==e||s.env!==t||s.stage!==""){r!==""&&this.connection.tell({type:"close_stage",stage:r});return}q.set({copy:r===""?void 0:{runId:e,env:t,stage:r}}),this.settle(),r!==""&&this.connection.tell({type:"set_mode",stage:r,mode:"sandbox"})}closeCopy(){let{copy:e}=q.state;e!==void 0&&(q.set({copy:void 0}),this.settle(),e.stage!==""&&this.connection.tell({type:"close_stage",stage:e.stage}))}async showAll(e){this.tried.clear(),q.set({together:e}),await this.tendLanes()}async tendLanes(){let{together:e,runs:t,lanes:i,status:r}=q.state,s=e?Oa(t).filter(a=>a.can_show&&a.run_id!==r?.run_id).slice(0,Yg):[],o=new Set(s.map(a=>a.run_id));for(let[a,l]of Object.entries(i))o.has(a)||(this.dropLane(a),this.connection.tell({type:"close_stage",stage:l}));await Promise.all(s.filter(a=>i[a.run_id]===void 0).map(a=>this.openLane(a)))}left(e){e==="crowd"&&this.closeCopy()}async openLane(e){if(this.tried.has(e.run_id))return;this.tried.add(e.run_id);let i=(await this.attempt({type:"open_stage",run_id:e.run_id}))?.stage_id;if(typeof i=="string"){if(!q.state.together){this.connection.tell({type:"close_stage",stage:i});return}q.set({lanes:{...q.state.lanes,[e.run_id]:i}}),this.settle()}}dropLane(e){this.tried.delete(e);let{[e]:t,...i}=q.state.lanes;q.set({lanes:i}),this.settle()}};var cS=16.666666666666668,uS=100,Ac=class{constructor(e,t){this.send=e;this.release=t}send;release;stage="";body=-1;point=[0,0,0];target=[0,0,0];dirty=!1;sentAtMs=Number.NEGATIVE_INFINITY;get active(){return this.body>=0}get grabbed(){return this.active?{stage:this.stage,body:this.body,point:this.point,target:this.target}:void 0}start(e,t,i,r,s){this.stage=e,this.body=t,this.point=i,this.move(r,s)}move(e,t){this.active&&(this.target=e,this.dirty=!0,this.flush(t))}flush(e){if(!this.active)return;let t=e-this.sentAtMs;(this.dirty&&t>=cS-.5||t>=uS)&&(this.dirty=!1,this.sentAtMs=e,this.send({stage:this.stage,body:this.body,point:this.point,target:this.target}))}end(){this.active&&(this.body=-1,this.dirty=!1,this.release(this.stage))}};function f0(n,e,t){let i=[n[0]-e[0],n[1]-e[1],n[2]-e[2]],[r,s,o,a]=[t[0],-t[1],-t[2],-t[3]],l=[2*(o*i[2]-a*i[1]),2*(a*i[0]-s*i[2]),2*(s*i[1]-o*i[0])];return[i[0]+r*l[0]+o*l[2]-a*l[1],i[1]+r*l[1]+a*l[0]-s*l[2],i[2]+r*l[2]+s*l[1]-o*l[0]]}var dS=8,Tc=class{constructor(e,t,i){this.viewport=e;this.listener=i;this.drag=new Ac(({stage:r,body:s,point:o,target:a})=>t.tell({type:"force",stage:r,body:s,point:o,target:a}),r=>t.tell({type:"release",stage:r}))}viewport;listener;drag;hit;local=[0,0,0];pressed;get busy(){return this.hit!==void 0}press(e,t){let i=this.viewport.pick(e,t);return i===void 0?!1:(this.hit=i,this.pressed={x:e,y:t},i.record!==void 0||(this.local=f0(i.point,i.position,i.quaternion),this.drag.start(i.stage_id,i.body,this.local,p0(i.point,i.shift),performance.now())),!0)}move(e,t){let{hit:i,pressed:r}=this;if(i===void 0||r===void 0)return;if(i.record!==void 0){if(Math.hypot(e-r.x,t-r.y)<dS)return;this.listener.pulled(i.record.runId,i.record.env),this.end();return}let s=this.viewport.target(e,t,i.point);s!==void 0&&this.drag.move(p0(s,i.shift),performance.now())}lift(){let e=this.hit?.record;e!==void 0&&this.listener.chosen(e.runId,e.env),this.end()}end(){this.hit=void 0,this.pressed=void 0,this.drag.end(),this.viewport.band(void 0,void 0)}drawn(e){this.drag.flush(e);let{hit:t}=this,i=this.drag.grabbed;t===void 0||i===void 0||this.viewport.band(this.viewport.grip(t,this.local),hS(i.target,t.shift))}};function p0(n,e){return[n[0]-e[0],n[1]-e[1],n[2]-e[2]]}function hS(n,e){return[n[0]+e[0],n[1]+e[1],n[2]+e[2]]}function m0(n,e){let t=Math.min(250*2**Math.max(n,0),5e3);return Math.round(t*(.8+.4*e))}var Yn=class extends Error{constructor(t,i){super(i);this.code=t}code},fS=2e4,pS={stop_training:33e4,delete_run:9e4,start_training:9e4,resume_run:9e4,watch_show:6e4,select_env:6e4,open_stage:6e4,list_workers:6e4},mS=8e3,Ec=class{constructor(e,t,i){this.url=e;this.listener=t;this.whyClosed=i}url;listener;whyClosed;state={kind:"connecting"};socket;nextId=1;attempt=0;waiting=new Map;timer;open(){clearTimeout(this.timer),this.set({kind:"connecting"});let e=new WebSocket(this.url);e.binaryType="arraybuffer",this.socket=e;let t=setTimeout(()=>e.close(),mS);e.onopen=()=>{clearTimeout(t),this.attempt=0,this.set({kind:"open"})},e.onmessage=i=>{i.data instanceof ArrayBuffer?this.listener.frame(i.data):typeof i.data=="string"&&this.text(i.data)},e.onclose=()=>{clearTimeout(t),this.socket===e&&this.closed()}}retryNow(){(this.state.kind==="waiting"||this.state.kind==="refused")&&this.open()}ask(e){let t=this.socket;if(t===void 0||t.readyState!==WebSocket.OPEN)return Promise.reject(new Yn("unavailable","Not connected to the studio just now; try again in a moment."));let i=this.nextId++,r=pS[e.type]??fS;return new Promise((s,o)=>{let a=setTimeout(()=>{this.waiting.delete(i),o(new Yn("timed_out",`The studio did not answer "${e.type}" within ${r/1e3} s; try again.`))},r);this.waiting.set(i,{resolve:s,reject:o,timer:a}),t.send(JSON.stringify({...e,id:i}))})}tell(e){this.socket?.readyState===WebSocket.OPEN&&this.socket.send(JSON.stringify({...e,id:0}))}bytes(e){this.socket?.readyState===WebSocket.OPEN&&this.socket.send(e)}text(e){let t;try{t=JSON.parse(e)}catch{return}if(t.type!=="answer"){this.listener.push(t);return}let i=this.waiting.get(t.id);i!==void 0&&(this.waiting.delete(t.id),clearTimeout(i.timer),t.ok?i.resolve(t.data??{}):i.reject(new Yn(t.code,t.error||"The studio refused this without saying why.")))}async closed(){for(let s of this.waiting.values())clearTimeout(s.timer),s.reject(new Yn("unavailable","The connection to the studio broke before it answered."));this.waiting.clear();let e=this.attempt++,t=m0(e,Math.random());this.set({kind:"waiting",retryAtMs:performance.now()+t,attempt:e,why:""}),this.timer=setTimeout(()=>this.open(),t);let{why:i,final:r}=await this.whyClosed();this.state.kind==="waiting"&&(r?(clearTimeout(this.timer),this.set({kind:"refused",why:i})):this.set({...this.state,why:i}))}set(e){this.state=e,this.listener.link(e)}};var Rc=class{constructor(e,t){this.connection=e;this.house=t}connection;house;playPause(){this.house.attempt({type:q.state.status?.paused===!0?"play":"pause"})}stepOnce(){this.house.attempt({type:"step_once"})}speed(e){this.house.attempt({type:"speed",value:e})}reset(e){this.house.attempt(e===void 0?{type:"reset"}:{type:"reset",seed:e})}mode(e){this.house.attempt({type:"set_mode",mode:e})}swap(e,t){this.house.attempt({type:"swap",style:e,seconds:t})}assign(e,t){this.house.letGo(),this.house.attempt({type:"assign",agent:e,operator:t})}async saveReplay(){await this.house.attempt({type:"save_replay"})!==void 0&&this.house.toast("info","Replay saved: you find it under Replays.")}playReplay(e){this.house.attempt({type:"play_replay",path:e}).then(t=>{t!==void 0&&e!==""&&this.house.go("show")})}async loadReplays(){let e=await this.house.attempt({type:"list_replays"});e!==void 0&&q.set({replays:e.replays??[]})}setPhysics(e,t){this.connection.ask({type:"set_physics",name:e,value:t}).catch(i=>{i instanceof Yn&&this.house.toast("error",i.message)})}resetPhysics(){this.house.attempt({type:"reset_physics"})}};var gS=2e3,y0=1e3,yS=2e3,_S=400,vS=300,Cc=class{constructor(e,t){this.connection=e;this.house=t}connection;house;watched="";known=!1;addressTimer=0;detailTimer=0;curvesTimer=0;workersTimer=0;asked="";start(){let e=Tf(location.hash);e!==void 0&&(q.set({place:e}),this.house.go("runs")),window.addEventListener("hashchange",()=>this.moved())}moved(){let e=Tf(location.hash);if(e===void 0){location.hash===""&&q.state.view==="runs"&&this.house.go("show");return}q.set({place:e}),this.house.go("runs"),this.settle()}open(e,t=""){e==="new"&&this.known&&this.loadWorkers(),this.put({...q.state.place,page:e,run:t},!0),this.house.go("runs"),window.scrollTo(0,0)}filter(e){let{place:t}=q.state;this.put({...t,filter:{...t.filter,...e}})}compare(e){this.put({...q.state.place,...e})}choose(e,t){let{place:i}=q.state,r=i.chosen.filter(s=>s!==e);if(t&&r.length>=8){this.house.toast("info",`${8} runs lie over each other at most; take one away first.`);return}this.put({...i,chosen:t?[...r,e]:r})}chooseNone(){this.put({...q.state.place,chosen:[]})}put(e,t=!1){q.set({place:e}),window.clearTimeout(this.addressTimer),t?this.address(!0):this.addressTimer=window.setTimeout(()=>this.address(),vS),this.settle()}address(e=!1){let{view:t,place:i}=q.state,r=t==="runs"?d0(i):"";if(r===location.hash)return;let s=r===""?location.pathname+location.search:r;e?history.pushState(null,"",s):history.replaceState(null,"",s)}settle(){let{view:e,place:t,book:i}=q.state,r=e==="runs"&&t.page==="run"?t.run:"";r!==i.runId&&(q.set({book:new Eo(r),bookRevision:0,detail:void 0}),window.clearTimeout(this.detailTimer),r!==""&&this.lookAt(r)),e==="runs"&&this.known&&q.state.workers===void 0&&this.loadWorkers(),this.watch(),this.tendCurves(),this.house.settle()}lost(){this.known=!1,this.watched="",this.asked=""}greeted(){let e=!this.known;this.known=!0,e&&q.state.workers!==void 0&&this.loadWorkers(),e&&q.state.book.runId!==""&&this.lookAt(q.state.book.runId),this.settle()}follow(e){let{state:t}=q;if(t.runId!==e||t.history.runId!==e){let i=new ds(e);q.set({runId:e,history:i,historyRevision:i.revision})}this.watch()}events(e){let{runId:t,history:i,book:r}=q.state;if(e.run_id===t){for(let s of e.events)i.add(s);q.set({historyRevision:i.revision})}e.run_id===r.runId&&(r.take(e),q.set({bookRevision:r.revision}))}watch(){let{book:e,runId:t,history:i}=q.state,r=e.runId||t,s=e.runId!==""?`look ${e.runId}`:`show ${t}`;if(!this.known||s===this.watched)return;this.watched=s;let o=e.runId!==""?e.nextSeq:i.lastSeq+1;this.connection.ask({type:"watch_run",run_id:r,since_seq:o}).catch(a=>{a instanceof Yn&&a.code!=="unavailable"&&this.house.toast("error",a.message)})}async lookAt(e){if(!this.known)return;let t=q.state.runs.find(r=>r.run_id===e);if(t===void 0)return;try{let r=await this.connection.ask({type:"get_run_detail",run_id:e});if(q.state.book.runId!==e)return;q.set({detail:r.detail})}catch{}if(q.state.book.runId!==e)return;window.clearTimeout(this.detailTimer);let i=q.state.detail!==void 0;(Rt(t)||!i)&&(this.detailTimer=window.setTimeout(()=>{this.lookAt(e)},gS))}deleted(e){let{place:t,view:i,runId:r}=q.state;r===e&&this.follow(""),t.chosen.includes(e)&&this.choose(e,!1),!(t.page!=="run"||t.run!==e)&&(i==="runs"?this.open("list"):q.set({place:{...q.state.place,page:"list",run:""}}))}changed(e,t){e.run_id===q.state.book.runId&&t?.state!==e.state&&this.lookAt(e.run_id)}async label(e,t){let r=(await this.house.attempt({type:"label_run",run_id:e,...t}))?.run;r!==void 0&&this.house.heard(r)}tendCurves(){let{view:e,place:t}=q.state;if(!(e==="runs"&&t.page==="list"&&t.chosen.length>0)){window.clearTimeout(this.curvesTimer),this.curvesTimer=0,this.asked="",q.state.curves!==void 0&&q.set({curves:void 0});return}let r=`${t.metric} ${t.chosen.join()}`;this.known&&r!==this.asked&&this.loadCurves(r)}async loadCurves(e){this.asked=e,window.clearTimeout(this.curvesTimer);let{place:t,runs:i}=q.state,r=t.chosen.filter(a=>i.some(l=>l.run_id===a));try{if(r.length>0){let a=await this.connection.ask({type:"get_curves",run_ids:r,names:[t.metric],points:_S});this.asked===e&&q.set({curves:a.curves})}}catch{}if(this.asked!==e)return;let o=q.state.runs.some(a=>t.chosen.includes(a.run_id)&&Rt(a))||q.state.curves===void 0?y0:y0*5;this.curvesTimer=window.setTimeout(()=>{this.loadCurves(e)},o)}async loadWorkers(){try{let t=(await this.connection.ask({type:"list_workers"})).workers;q.set({workers:t}),window.clearTimeout(this.workersTimer),t.some(r=>r.state==="installing"&&q.state.installs[r.name]?.done!==!1)&&q.state.view==="runs"&&(this.workersTimer=window.setTimeout(()=>{this.loadWorkers()},yS))}catch(e){e instanceof Yn&&e.code!=="unavailable"&&(q.set({workers:[]}),this.house.toast("error",e.message))}}install(e,t,i){this.house.attempt({type:"install_worker",name:e,environment:t,torch:i})}installed(e){q.set({installs:{...q.state.installs,[e.name]:e}}),e.done&&(e.ok?this.house.toast("info",`${e.name} is installed.`):this.house.toast("error",e.reason||`${e.name} could not be installed.`),this.loadWorkers())}async begin(e){try{let t=await this.connection.ask({type:"start_training",request:e}),i=t.run;this.house.heard(i);let r=t.notice;typeof r=="string"&&r!==""&&this.house.toast("warning",r),this.open("run",i.run_id);return}catch(t){return t instanceof Yn?t:new Yn("",String(t))}}};var _0=["forward","back","left","right","turn_left","turn_right","dash"];var Co=2,v0=3;var x0=262144,Fi=52,on={type:0,version:1,stream:2,sequence:4,episode:8,tick:12,policy_version:16,policy_age_s:20,speed:24,sim_time_s:28,score_0:36,score_1:38,flags:40,mode:41,blocks:42,arrows:44,bars:46,episode_return:48},Ic=12,Or={model:0,instances:2,bodies:4,flags:6,extent:8},Os=16,yr={env:0,episode:4,length:8,return:12},Pc=28,Lc={kind:0,body:2,x:4,y:8,z:12,fx:16,fy:20,fz:24},b0=8,Ga={width:0,height:2,format:4,records:6},w0=8,Va={type:0,version:1,stream:2,sequence:4};var _r={POSES:1,ACK:2,IMAGE:3},Ha={PAUSED:1,REPLAY:2,DRAGGING:4,STEPPED:8,TRAINING:16},Rf={RECORDS:1},S0={CONTACT:0,DRAG:1},Nc={JPEG:1,PNG:2};var M0={KeyW:"forward",ArrowUp:"forward",KeyS:"back",ArrowDown:"back",KeyA:"left",ArrowLeft:"left",KeyD:"right",ArrowRight:"right",KeyQ:"turn_left",KeyE:"turn_right",Space:"dash",ShiftLeft:"dash",ShiftRight:"dash"},xS=100;function Br(n){return 1<<_0.indexOf(n)}var Dc=class{constructor(e){this.send=e}send;held=new Map;sentMask=0;sentAtMs=Number.NEGATIVE_INFINITY;get mask(){let e=0;for(let t of this.held.values())e|=t;return e}set(e,t,i){t===0?this.held.delete(e):this.held.set(e,t),this.mask!==this.sentMask&&this.emit(i)}releaseAll(e){this.held.clear(),this.sentMask!==0&&this.emit(e)}heartbeat(e){this.sentMask!==0&&e-this.sentAtMs>=xS-5&&this.emit(e)}emit(e){this.sentMask=this.mask,this.sentAtMs=e,this.send(this.sentMask)}};function A0(n,e){return Math.hypot(n,e)<.3?0:Math.abs(n)>Math.abs(e)?Br(n>0?"right":"left"):Br(e>0?"forward":"back")}var bS={forward:"left",back:"right",left:"back",right:"forward"},wS={forward:"right",back:"left",left:"forward",right:"back"};function T0(n,e){let t=e%2===0?bS:wS,i=n;for(let r of Object.keys(t))i&=~Br(r);for(let[r,s]of Object.entries(t))(n&Br(r))!==0&&(i|=Br(s));return i}async function E0(){try{let n=await fetch("./",{method:"HEAD",cache:"no-store"});return n.status===401||n.status===403?{why:"This page's pass has expired: open the link that drillyard printed when it started, or run drillyard again.",final:!0}:{why:"The studio answers, but the live connection broke.",final:!1}}catch{return{why:"The studio does not answer. If it was stopped, start it again with drillyard; training goes on without it.",final:!1}}}var kc=class{value=R0("");episode=-1;begun={tick:0,x:Number.NaN,y:Number.NaN};see(e,t){e.key!==this.value.key&&(this.value=R0(e.key),this.episode=-1),e.episode!==this.episode&&(this.episode=e.episode,this.begun={tick:0,x:e.tick<t/4?e.x:0,y:e.tick<t/4?e.y:0});let i=Math.hypot(e.x-this.begun.x,e.y-this.begun.y);return this.value={...this.value,now:e.episodeReturn,seconds:t>0?e.tick/t:0,distance:Number.isFinite(i)?i:0,farthest:Math.max(this.value.farthest,Number.isFinite(i)?i:0)},this.value}finished(e){if(e===null||e===this.value.last)return;let t=this.value.best===void 0?e:Math.max(this.value.best,e);this.value={...this.value,last:e,best:t}}};function R0(n){return{key:n,now:0,seconds:0,distance:0,last:void 0,best:void 0,farthest:0}}var dy=0,hp=1,hy=2;var Ks=1,fy=2,ra=3,Es=0,jn=1,zi=2,Zs=0,Mr=1,Js=2,fp=3,pp=4,py=5;var js=100,my=101,gy=102,yy=103,_y=104,vy=200,xy=201,by=202,wy=203,mp=204,gp=205,Sy=206,My=207,Ay=208,Ty=209,Ey=210,Ry=211,Cy=212,Iy=213,Py=214,cu=0,uu=1,du=2,qo=3,hu=4,fu=5,pu=6,mu=7,qu=0,Ly=1,Ny=2,Ar=0,yp=1,_p=2,vp=3,xp=4,bp=5,wp=6,Sp=7;var Mp=300,Qs=301,sa=302,$u=303,Yu=304,$o=1e3,xr=1001,gu=1002,Wn=1003,Dy=1004;var Ll=1005;var Ln=1006,Ku=1007;var Ri=1008;var gi=1009,Ap=1010,Tp=1011,oa=1012,Zu=1013,ir=1014,Gi=1015,rr=1016,Ju=1017,ju=1018,eo=1020,Ep=35902,Rp=35899,Cp=1021,Ip=1022,sr=1023,qr=1026,Zr=1027,Qu=1028,ed=1029,Rs=1030,td=1031;var nd=1033,Nl=33776,Dl=33777,kl=33778,Fl=33779,id=35840,rd=35841,sd=35842,od=35843,ad=36196,ld=37492,cd=37496,ud=37488,dd=37489,Ul=37490,hd=37491,fd=37808,pd=37809,md=37810,gd=37811,yd=37812,_d=37813,vd=37814,xd=37815,bd=37816,wd=37817,Sd=37818,Md=37819,Ad=37820,Td=37821,Ed=36492,Rd=36494,Cd=36495,Id=36283,Pd=36284,Ol=36285,Ld=36286;var tl=2300,yu=2301,au=2302,tp=2303,np=2400,ip=2401,rp=2402;var ky=3200;var Bl=0,Fy=1,Jr="",In="srgb",nl="srgb-linear",il="linear",Ot="srgb";var lu=7680;var Uy=519,Oy=512,By=513,zy=514,Pp=515,Gy=516,Vy=517,Lp=518,Np=519,Hy=35044,yi=35048;var Dp="300 es",Oi=2e3,Yo=2001;function SS(n){for(let e=n.length-1;e>=0;--e)if(n[e]>=65535)return!0;return!1}function MS(n){return ArrayBuffer.isView(n)&&!(n instanceof DataView)}function rl(n){return document.createElementNS("http://www.w3.org/1999/xhtml",n)}function Wy(){let n=rl("canvas");return n.style.display="block",n}var C0={},Ko=null;function kp(...n){let e="THREE."+n.shift();Ko?Ko("log",e,...n):console.log(e,...n)}function Xy(n){let e=n[0];if(typeof e=="string"&&e.startsWith("TSL:")){let t=n[1];t&&t.isStackTrace?n[0]+=" "+t.getLocation():n[1]='Stack trace not available. Enable "THREE.Node.captureStackTrace" to capture stack traces.'}return n}function et(...n){n=Xy(n);let e="THREE."+n.shift();if(Ko)Ko("warn",e,...n);else{let t=n[0];t&&t.isStackTrace?console.warn(t.getError(e)):console.warn(e,...n)}}function st(...n){n=Xy(n);let e="THREE."+n.shift();if(Ko)Ko("error",e,...n);else{let t=n[0];t&&t.isStackTrace?console.error(t.getError(e)):console.error(e,...n)}}function ja(...n){let e=n.join(" ");e in C0||(C0[e]=!0,et(...n))}function qy(n,e,t){return new Promise(function(i,r){function s(){switch(n.clientWaitSync(e,n.SYNC_FLUSH_COMMANDS_BIT,0)){case n.WAIT_FAILED:r();break;case n.TIMEOUT_EXPIRED:setTimeout(s,t);break;default:i()}}setTimeout(s,t)})}var $y={[cu]:cu,[du]:pu,[hu]:hu,[qo]:fu,[uu]:uu,[pu]:du,[mu]:mu,[fu]:qo},br=class{addEventListener(e,t){this._listeners===void 0&&(this._listeners={});let i=this._listeners;i[e]===void 0&&(i[e]=[]),i[e].indexOf(t)===-1&&i[e].push(t)}hasEventListener(e,t){let i=this._listeners;return i===void 0?!1:i[e]!==void 0&&i[e].indexOf(t)!==-1}removeEventListener(e,t){let i=this._listeners;if(i===void 0)return;let r=i[e];if(r!==void 0){let s=r.indexOf(t);s!==-1&&r.splice(s,1)}}dispatchEvent(e){let t=this._listeners;if(t===void 0)return;let i=t[e.type];if(i!==void 0){e.target=this;let r=i.slice(0);for(let s=0,o=r.length;s<o;s++)r[s].call(this,e);e.target=null}}},ti=["00","01","02","03","04","05","06","07","08","09","0a","0b","0c","0d","0e","0f","10","11","12","13","14","15","16","17","18","19","1a","1b","1c","1d","1e","1f","20","21","22","23","24","25","26","27","28","29","2a","2b","2c","2d","2e","2f","30","31","32","33","34","35","36","37","38","39","3a","3b","3c","3d","3e","3f","40","41","42","43","44","45","46","47","48","49","4a","4b","4c","4d","4e","4f","50","51","52","53","54","55","56","57","58","59","5a","5b","5c","5d","5e","5f","60","61","62","63","64","65","66","67","68","69","6a","6b","6c","6d","6e","6f","70","71","72","73","74","75","76","77","78","79","7a","7b","7c","7d","7e","7f","80","81","82","83","84","85","86","87","88","89","8a","8b","8c","8d","8e","8f","90","91","92","93","94","95","96","97","98","99","9a","9b","9c","9d","9e","9f","a0","a1","a2","a3","a4","a5","a6","a7","a8","a9","aa","ab","ac","ad","ae","af","b0","b1","b2","b3","b4","b5","b6","b7","b8","b9","ba","bb","bc","bd","be","bf","c0","c1","c2","c3","c4","c5","c6","c7","c8","c9","ca","cb","cc","cd","ce","cf","d0","d1","d2","d3","d4","d5","d6","d7","d8","d9","da","db","dc","dd","de","df","e0","e1","e2","e3","e4","e5","e6","e7","e8","e9","ea","eb","ec","ed","ee","ef","f0","f1","f2","f3","f4","f5","f6","f7","f8","f9","fa","fb","fc","fd","fe","ff"];var Cf=Math.PI/180,_u=180/Math.PI;function aa(){let n=Math.random()*4294967295|0,e=Math.random()*4294967295|0,t=Math.random()*4294967295|0,i=Math.random()*4294967295|0;return(ti[n&255]+ti[n>>8&255]+ti[n>>16&255]+ti[n>>24&255]+"-"+ti[e&255]+ti[e>>8&255]+"-"+ti[e>>16&15|64]+ti[e>>24&255]+"-"+ti[t&63|128]+ti[t>>8&255]+"-"+ti[t>>16&255]+ti[t>>24&255]+ti[i&255]+ti[i>>8&255]+ti[i>>16&255]+ti[i>>24&255]).toLowerCase()}function St(n,e,t){return Math.max(e,Math.min(t,n))}function AS(n,e){return(n%e+e)%e}function If(n,e,t){return(1-t)*n+t*e}function Yy(n){return Math.pow(2,Math.floor(Math.log(n)/Math.LN2))}function Fp(n){switch(n.constructor){case Uint32Array:return 4294967295;case Uint16Array:return 65535;case Uint8Array:case Uint8ClampedArray:return 255;case Int32Array:return 2147483647;case Int16Array:return 32767;case Int8Array:return 127;default:return}}function TS(n,e){if(e.constructor===Float32Array)return n;let t=Fp(e);if(t===void 0)throw new Error("THREE.MathUtils: Invalid component type.");return Math.max(n/t,-1)}function ES(n,e){if(e.constructor===Float32Array)return n;let t=Fp(e);if(t===void 0)throw new Error("THREE.MathUtils: Invalid component type.");return Math.round(n*t)}var Be=class{static{this.prototype.isVector2=!0}constructor(e=0,t=0){this.x=e,this.y=t}get width(){return this.x}set width(e){this.x=e}get height(){return this.y}set height(e){this.y=e}set(e,t){return this.x=e,this.y=t,this}setScalar(e){return this.x=e,this.y=e,this}setX(e){return this.x=e,this}setY(e){return this.y=e,this}setComponent(e,t){switch(e){case 0:this.x=t;break;case 1:this.y=t;break;default:throw new Error("THREE.Vector2: index is out of range: "+e)}return this}getComponent(e){switch(e){case 0:return this.x;case 1:return this.y;default:throw new Error("THREE.Vector2: index is out of range: "+e)}}clone(){return new this.constructor(this.x,this.y)}copy(e){return this.x=e.x,this.y=e.y,this}add(e){return this.x+=e.x,this.y+=e.y,this}addScalar(e){return this.x+=e,this.y+=e,this}addVectors(e,t){return this.x=e.x+t.x,this.y=e.y+t.y,this}addScaledVector(e,t){return this.x+=e.x*t,this.y+=e.y*t,this}sub(e){return this.x-=e.x,this.y-=e.y,this}subScalar(e){return this.x-=e,this.y-=e,this}subVectors(e,t){return this.x=e.x-t.x,this.y=e.y-t.y,this}multiply(e){return this.x*=e.x,this.y*=e.y,this}multiplyScalar(e){return this.x*=e,this.y*=e,this}divide(e){return this.x/=e.x,this.y/=e.y,this}divideScalar(e){return this.multiplyScalar(1/e)}applyMatrix3(e){let t=this.x,i=this.y,r=e.elements;return this.x=r[0]*t+r[3]*i+r[6],this.y=r[1]*t+r[4]*i+r[7],this}min(e){return this.x=Math.min(this.x,e.x),this.y=Math.min(this.y,e.y),this}max(e){return this.x=Math.max(this.x,e.x),this.y=Math.max(this.y,e.y),this}clamp(e,t){return this.x=St(this.x,e.x,t.x),this.y=St(this.y,e.y,t.y),this}clampScalar(e,t){return this.x=St(this.x,e,t),this.y=St(this.y,e,t),this}clampLength(e,t){let i=this.length();return this.divideScalar(i||1).multiplyScalar(St(i,e,t))}floor(){return this.x=Math.floor(this.x),this.y=Math.floor(this.y),this}ceil(){return this.x=Math.ceil(this.x),this.y=Math.ceil(this.y),this}round(){return this.x=Math.round(this.x),this.y=Math.round(this.y),this}roundToZero(){return this.x=Math.trunc(this.x),this.y=Math.trunc(this.y),this}negate(){return this.x=-this.x,this.y=-this.y,this}dot(e){return this.x*e.x+this.y*e.y}cross(e){return this.x*e.y-this.y*e.x}lengthSq(){return this.x*this.x+this.y*this.y}length(){return Math.sqrt(this.x*this.x+this.y*this.y)}manhattanLength(){return Math.abs(this.x)+Math.abs(this.y)}normalize(){return this.divideScalar(this.length()||1)}angle(){return Math.atan2(-this.y,-this.x)+Math.PI}angleTo(e){let t=Math.sqrt(this.lengthSq()*e.lengthSq());if(t===0)return Math.PI/2;let i=this.dot(e)/t;return Math.acos(St(i,-1,1))}distanceTo(e){return Math.sqrt(this.distanceToSquared(e))}distanceToSquared(e){let t=this.x-e.x,i=this.y-e.y;return t*t+i*i}manhattanDistanceTo(e){return Math.abs(this.x-e.x)+Math.abs(this.y-e.y)}setLength(e){return this.normalize().multiplyScalar(e)}lerp(e,t){return this.x+=(e.x-this.x)*t,this.y+=(e.y-this.y)*t,this}lerpVectors(e,t,i){return this.x=e.x+(t.x-e.x)*i,this.y=e.y+(t.y-e.y)*i,this}equals(e){return e.x===this.x&&e.y===this.y}fromArray(e,t=0){return this.x=e[t],this.y=e[t+1],this}toArray(e=[],t=0){return e[t]=this.x,e[t+1]=this.y,e}fromBufferAttribute(e,t){return this.x=e.getX(t),this.y=e.getY(t),this}rotateAround(e,t){let i=Math.cos(t),r=Math.sin(t),s=this.x-e.x,o=this.y-e.y;return this.x=s*i-o*r+e.x,this.y=s*r+o*i+e.y,this}random(){return this.x=Math.random(),this.y=Math.random(),this}*[Symbol.iterator](){yield this.x,yield this.y}},Bi=class{constructor(e=0,t=0,i=0,r=1){this.isQuaternion=!0,this._x=e,this._y=t,this._z=i,this._w=r}static slerpFlat(e,t,i,r,s,o,a){let l=i[r+0],c=i[r+1],u=i[r+2],f=i[r+3],h=s[o+0],p=s[o+1],m=s[o+2],_=s[o+3];if(f!==_||l!==h||c!==p||u!==m){let g=l*h+c*p+u*m+f*_;g<0&&(h=-h,p=-p,m=-m,_=-_,g=-g);let y=1-a;if(g<.9995){let v=Math.acos(g),M=Math.sin(v);y=Math.sin(y*v)/M,a=Math.sin(a*v)/M,l=l*y+h*a,c=c*y+p*a,u=u*y+m*a,f=f*y+_*a}else{l=l*y+h*a,c=c*y+p*a,u=u*y+m*a,f=f*y+_*a;let v=1/Math.sqrt(l*l+c*c+u*u+f*f);l*=v,c*=v,u*=v,f*=v}}e[t]=l,e[t+1]=c,e[t+2]=u,e[t+3]=f}static multiplyQuaternionsFlat(e,t,i,r,s,o){let a=i[r],l=i[r+1],c=i[r+2],u=i[r+3],f=s[o],h=s[o+1],p=s[o+2],m=s[o+3];return e[t]=a*m+u*f+l*p-c*h,e[t+1]=l*m+u*h+c*f-a*p,e[t+2]=c*m+u*p+a*h-l*f,e[t+3]=u*m-a*f-l*h-c*p,e}get x(){return this._x}set x(e){this._x=e,this._onChangeCallback()}get y(){return this._y}set y(e){this._y=e,this._onChangeCallback()}get z(){return this._z}set z(e){this._z=e,this._onChangeCallback()}get w(){return this._w}set w(e){this._w=e,this._onChangeCallback()}set(e,t,i,r){return this._x=e,this._y=t,this._z=i,this._w=r,this._onChangeCallback(),this}clone(){return new this.constructor(this._x,this._y,this._z,this._w)}copy(e){return this._x=e.x,this._y=e.y,this._z=e.z,this._w=e.w,this._onChangeCallback(),this}setFromEuler(e,t=!0){let i=e._x,r=e._y,s=e._z,o=e._order,a=Math.cos,l=Math.sin,c=a(i/2),u=a(r/2),f=a(s/2),h=l(i/2),p=l(r/2),m=l(s/2);switch(o){case"XYZ":this._x=h*u*f+c*p*m,this._y=c*p*f-h*u*m,this._z=c*u*m+h*p*f,this._w=c*u*f-h*p*m;break;case"YXZ":this._x=h*u*f+c*p*m,this._y=c*p*f-h*u*m,this._z=c*u*m-h*p*f,this._w=c*u*f+h*p*m;break;case"ZXY":this._x=h*u*f-c*p*m,this._y=c*p*f+h*u*m,this._z=c*u*m+h*p*f,this._w=c*u*f-h*p*m;break;case"ZYX":this._x=h*u*f-c*p*m,this._y=c*p*f+h*u*m,this._z=c*u*m-h*p*f,this._w=c*u*f+h*p*m;break;case"YZX":this._x=h*u*f+c*p*m,this._y=c*p*f+h*u*m,this._z=c*u*m-h*p*f,this._w=c*u*f-h*p*m;break;case"XZY":this._x=h*u*f-c*p*m,this._y=c*p*f-h*u*m,this._z=c*u*m+h*p*f,this._w=c*u*f+h*p*m;break;default:et("Quaternion: .setFromEuler() encountered an unknown order: "+o)}return t===!0&&this._onChangeCallback(),this}setFromAxisAngle(e,t){let i=t/2,r=Math.sin(i);return this._x=e.x*r,this._y=e.y*r,this._z=e.z*r,this._w=Math.cos(i),this._onChangeCallback(),this}setFromRotationMatrix(e){let t=e.elements,i=t[0],r=t[4],s=t[8],o=t[1],a=t[5],l=t[9],c=t[2],u=t[6],f=t[10],h=i+a+f;if(h>0){let p=.5/Math.sqrt(h+1);this._w=.25/p,this._x=(u-l)*p,this._y=(s-c)*p,this._z=(o-r)*p}else if(i>a&&i>f){let p=2*Math.sqrt(1+i-a-f);this._w=(u-l)/p,this._x=.25*p,this._y=(r+o)/p,this._z=(s+c)/p}else if(a>f){let p=2*Math.sqrt(1+a-i-f);this._w=(s-c)/p,this._x=(r+o)/p,this._y=.25*p,this._z=(l+u)/p}else{let p=2*Math.sqrt(1+f-i-a);this._w=(o-r)/p,this._x=(s+c)/p,this._y=(l+u)/p,this._z=.25*p}return this._onChangeCallback(),this}setFromUnitVectors(e,t){let i=e.dot(t)+1;return i<1e-8?(i=0,Math.abs(e.x)>Math.abs(e.z)?(this._x=-e.y,this._y=e.x,this._z=0,this._w=i):(this._x=0,this._y=-e.z,this._z=e.y,this._w=i)):(this._x=e.y*t.z-e.z*t.y,this._y=e.z*t.x-e.x*t.z,this._z=e.x*t.y-e.y*t.x,this._w=i),this.normalize()}angleTo(e){return 2*Math.acos(Math.abs(St(this.dot(e),-1,1)))}rotateTowards(e,t){let i=this.angleTo(e);if(i===0)return this;let r=Math.min(1,t/i);return this.slerp(e,r),this}identity(){return this.set(0,0,0,1)}invert(){return this.conjugate()}conjugate(){return this._x*=-1,this._y*=-1,this._z*=-1,this._onChangeCallback(),this}dot(e){return this._x*e._x+this._y*e._y+this._z*e._z+this._w*e._w}lengthSq(){return this._x*this._x+this._y*this._y+this._z*this._z+this._w*this._w}length(){return Math.sqrt(this._x*this._x+this._y*this._y+this._z*this._z+this._w*this._w)}normalize(){let e=this.length();return e===0?(this._x=0,this._y=0,this._z=0,this._w=1):(e=1/e,this._x=this._x*e,this._y=this._y*e,this._z=this._z*e,this._w=this._w*e),this._onChangeCallback(),this}multiply(e){return this.multiplyQuaternions(this,e)}premultiply(e){return this.multiplyQuaternions(e,this)}multiplyQuaternions(e,t){let i=e._x,r=e._y,s=e._z,o=e._w,a=t._x,l=t._y,c=t._z,u=t._w;return this._x=i*u+o*a+r*c-s*l,this._y=r*u+o*l+s*a-i*c,this._z=s*u+o*c+i*l-r*a,this._w=o*u-i*a-r*l-s*c,this._onChangeCallback(),this}slerp(e,t){let i=e._x,r=e._y,s=e._z,o=e._w,a=this.dot(e);a<0&&(i=-i,r=-r,s=-s,o=-o,a=-a);let l=1-t;if(a<.9995){let c=Math.acos(a),u=Math.sin(c);l=Math.sin(l*c)/u,t=Math.sin(t*c)/u,this._x=this._x*l+i*t,this._y=this._y*l+r*t,this._z=this._z*l+s*t,this._w=this._w*l+o*t,this._onChangeCallback()}else this._x=this._x*l+i*t,this._y=this._y*l+r*t,this._z=this._z*l+s*t,this._w=this._w*l+o*t,this.normalize();return this}slerpQuaternions(e,t,i){return this.copy(e).slerp(t,i)}random(){let e=2*Math.PI*Math.random(),t=2*Math.PI*Math.random(),i=Math.random(),r=Math.sqrt(1-i),s=Math.sqrt(i);return this.set(r*Math.sin(e),r*Math.cos(e),s*Math.sin(t),s*Math.cos(t))}equals(e){return e._x===this._x&&e._y===this._y&&e._z===this._z&&e._w===this._w}fromArray(e,t=0){return this._x=e[t],this._y=e[t+1],this._z=e[t+2],this._w=e[t+3],this._onChangeCallback(),this}toArray(e=[],t=0){return e[t]=this._x,e[t+1]=this._y,e[t+2]=this._z,e[t+3]=this._w,e}fromBufferAttribute(e,t){return this._x=e.getX(t),this._y=e.getY(t),this._z=e.getZ(t),this._w=e.getW(t),this._onChangeCallback(),this}toJSON(){return this.toArray()}_onChange(e){return this._onChangeCallback=e,this}_onChangeCallback(){}*[Symbol.iterator](){yield this._x,yield this._y,yield this._z,yield this._w}},U=class{static{this.prototype.isVector3=!0}constructor(e=0,t=0,i=0){this.x=e,this.y=t,this.z=i}set(e,t,i){return i===void 0&&(i=this.z),this.x=e,this.y=t,this.z=i,this}setScalar(e){return this.x=e,this.y=e,this.z=e,this}setX(e){return this.x=e,this}setY(e){return this.y=e,this}setZ(e){return this.z=e,this}setComponent(e,t){switch(e){case 0:this.x=t;break;case 1:this.y=t;break;case 2:this.z=t;break;default:throw new Error("THREE.Vector3: index is out of range: "+e)}return this}getComponent(e){switch(e){case 0:return this.x;case 1:return this.y;case 2:return this.z;default:throw new Error("THREE.Vector3: index is out of range: "+e)}}clone(){return new this.constructor(this.x,this.y,this.z)}copy(e){return this.x=e.x,this.y=e.y,this.z=e.z,this}add(e){return this.x+=e.x,this.y+=e.y,this.z+=e.z,this}addScalar(e){return this.x+=e,this.y+=e,this.z+=e,this}addVectors(e,t){return this.x=e.x+t.x,this.y=e.y+t.y,this.z=e.z+t.z,this}addScaledVector(e,t){return this.x+=e.x*t,this.y+=e.y*t,this.z+=e.z*t,this}sub(e){return this.x-=e.x,this.y-=e.y,this.z-=e.z,this}subScalar(e){return this.x-=e,this.y-=e,this.z-=e,this}subVectors(e,t){return this.x=e.x-t.x,this.y=e.y-t.y,this.z=e.z-t.z,this}multiply(e){return this.x*=e.x,this.y*=e.y,this.z*=e.z,this}multiplyScalar(e){return this.x*=e,this.y*=e,this.z*=e,this}multiplyVectors(e,t){return this.x=e.x*t.x,this.y=e.y*t.y,this.z=e.z*t.z,this}applyEuler(e){return this.applyQuaternion(I0.setFromEuler(e))}applyAxisAngle(e,t){return this.applyQuaternion(I0.setFromAxisAngle(e,t))}applyMatrix3(e){let t=this.x,i=this.y,r=this.z,s=e.elements;return this.x=s[0]*t+s[3]*i+s[6]*r,this.y=s[1]*t+s[4]*i+s[7]*r,this.z=s[2]*t+s[5]*i+s[8]*r,this}applyNormalMatrix(e){return this.applyMatrix3(e).normalize()}applyMatrix4(e){let t=this.x,i=this.y,r=this.z,s=e.elements,o=1/(s[3]*t+s[7]*i+s[11]*r+s[15]);return this.x=(s[0]*t+s[4]*i+s[8]*r+s[12])*o,this.y=(s[1]*t+s[5]*i+s[9]*r+s[13])*o,this.z=(s[2]*t+s[6]*i+s[10]*r+s[14])*o,this}applyQuaternion(e){let t=this.x,i=this.y,r=this.z,s=e.x,o=e.y,a=e.z,l=e.w,c=2*(o*r-a*i),u=2*(a*t-s*r),f=2*(s*i-o*t);return this.x=t+l*c+o*f-a*u,this.y=i+l*u+a*c-s*f,this.z=r+l*f+s*u-o*c,this}project(e){return this.applyMatrix4(e.matrixWorldInverse).applyMatrix4(e.projectionMatrix)}unproject(e){return this.applyMatrix4(e.projectionMatrixInverse).applyMatrix4(e.matrixWorld)}transformDirection(e){let t=this.x,i=this.y,r=this.z,s=e.elements;return this.x=s[0]*t+s[4]*i+s[8]*r,this.y=s[1]*t+s[5]*i+s[9]*r,this.z=s[2]*t+s[6]*i+s[10]*r,this.normalize()}divide(e){return this.x/=e.x,this.y/=e.y,this.z/=e.z,this}divideScalar(e){return this.multiplyScalar(1/e)}min(e){return this.x=Math.min(this.x,e.x),this.y=Math.min(this.y,e.y),this.z=Math.min(this.z,e.z),this}max(e){return this.x=Math.max(this.x,e.x),this.y=Math.max(this.y,e.y),this.z=Math.max(this.z,e.z),this}clamp(e,t){return this.x=St(this.x,e.x,t.x),this.y=St(this.y,e.y,t.y),this.z=St(this.z,e.z,t.z),this}clampScalar(e,t){return this.x=St(this.x,e,t),this.y=St(this.y,e,t),this.z=St(this.z,e,t),this}clampLength(e,t){let i=this.length();return this.divideScalar(i||1).multiplyScalar(St(i,e,t))}floor(){return this.x=Math.floor(this.x),this.y=Math.floor(this.y),this.z=Math.floor(this.z),this}ceil(){return this.x=Math.ceil(this.x),this.y=Math.ceil(this.y),this.z=Math.ceil(this.z),this}round(){return this.x=Math.round(this.x),this.y=Math.round(this.y),this.z=Math.round(this.z),this}roundToZero(){return this.x=Math.trunc(this.x),this.y=Math.trunc(this.y),this.z=Math.trunc(this.z),this}negate(){return this.x=-this.x,this.y=-this.y,this.z=-this.z,this}dot(e){return this.x*e.x+this.y*e.y+this.z*e.z}lengthSq(){return this.x*this.x+this.y*this.y+this.z*this.z}length(){return Math.sqrt(this.x*this.x+this.y*this.y+this.z*this.z)}manhattanLength(){return Math.abs(this.x)+Math.abs(this.y)+Math.abs(this.z)}normalize(){return this.divideScalar(this.length()||1)}setLength(e){return this.normalize().multiplyScalar(e)}lerp(e,t){return this.x+=(e.x-this.x)*t,this.y+=(e.y-this.y)*t,this.z+=(e.z-this.z)*t,this}lerpVectors(e,t,i){return this.x=e.x+(t.x-e.x)*i,this.y=e.y+(t.y-e.y)*i,this.z=e.z+(t.z-e.z)*i,this}cross(e){return this.crossVectors(this,e)}crossVectors(e,t){let i=e.x,r=e.y,s=e.z,o=t.x,a=t.y,l=t.z;return this.x=r*l-s*a,this.y=s*o-i*l,this.z=i*a-r*o,this}projectOnVector(e){let t=e.lengthSq();if(t===0)return this.set(0,0,0);let i=e.dot(this)/t;return this.copy(e).multiplyScalar(i)}projectOnPlane(e){return Pf.copy(this).projectOnVector(e),this.sub(Pf)}reflect(e){return this.sub(Pf.copy(e).multiplyScalar(2*this.dot(e)))}angleTo(e){let t=Math.sqrt(this.lengthSq()*e.lengthSq());if(t===0)return Math.PI/2;let i=this.dot(e)/t;return Math.acos(St(i,-1,1))}distanceTo(e){return Math.sqrt(this.distanceToSquared(e))}distanceToSquared(e){let t=this.x-e.x,i=this.y-e.y,r=this.z-e.z;return t*t+i*i+r*r}manhattanDistanceTo(e){return Math.abs(this.x-e.x)+Math.abs(this.y-e.y)+Math.abs(this.z-e.z)}setFromSpherical(e){return this.setFromSphericalCoords(e.radius,e.phi,e.theta)}setFromSphericalCoords(e,t,i){let r=Math.sin(t)*e;return this.x=r*Math.sin(i),this.y=Math.cos(t)*e,this.z=r*Math.cos(i),this}setFromCylindrical(e){return this.setFromCylindricalCoords(e.radius,e.theta,e.y)}setFromCylindricalCoords(e,t,i){return this.x=e*Math.sin(t),this.y=i,this.z=e*Math.cos(t),this}setFromMatrixPosition(e){let t=e.elements;return this.x=t[12],this.y=t[13],this.z=t[14],this}setFromMatrixScale(e){let t=this.setFromMatrixColumn(e,0).length(),i=this.setFromMatrixColumn(e,1).length(),r=this.setFromMatrixColumn(e,2).length();return this.x=t,this.y=i,this.z=r,this}setFromMatrixColumn(e,t){return this.fromArray(e.elements,t*4)}setFromMatrix3Column(e,t){return this.fromArray(e.elements,t*3)}setFromEuler(e){return this.x=e._x,this.y=e._y,this.z=e._z,this}setFromColor(e){return this.x=e.r,this.y=e.g,this.z=e.b,this}equals(e){return e.x===this.x&&e.y===this.y&&e.z===this.z}fromArray(e,t=0){return this.x=e[t],this.y=e[t+1],this.z=e[t+2],this}toArray(e=[],t=0){return e[t]=this.x,e[t+1]=this.y,e[t+2]=this.z,e}fromBufferAttribute(e,t){return this.x=e.getX(t),this.y=e.getY(t),this.z=e.getZ(t),this}random(){return this.x=Math.random(),this.y=Math.random(),this.z=Math.random(),this}randomDirection(){let e=Math.random()*Math.PI*2,t=Math.random()*2-1,i=Math.sqrt(1-t*t);return this.x=i*Math.cos(e),this.y=t,this.z=i*Math.sin(e),this}*[Symbol.iterator](){yield this.x,yield this.y,yield this.z}},Pf=new U,I0=new Bi,lt=class{static{this.prototype.isMatrix3=!0}constructor(e,t,i,r,s,o,a,l,c){this.elements=[1,0,0,0,1,0,0,0,1],e!==void 0&&this.set(e,t,i,r,s,o,a,l,c)}set(e,t,i,r,s,o,a,l,c){let u=this.elements;return u[0]=e,u[1]=r,u[2]=a,u[3]=t,u[4]=s,u[5]=l,u[6]=i,u[7]=o,u[8]=c,this}identity(){return this.set(1,0,0,0,1,0,0,0,1),this}copy(e){let t=this.elements,i=e.elements;return t[0]=i[0],t[1]=i[1],t[2]=i[2],t[3]=i[3],t[4]=i[4],t[5]=i[5],t[6]=i[6],t[7]=i[7],t[8]=i[8],this}extractBasis(e,t,i){return e.setFromMatrix3Column(this,0),t.setFromMatrix3Column(this,1),i.setFromMatrix3Column(this,2),this}setFromMatrix4(e){let t=e.elements;return this.set(t[0],t[4],t[8],t[1],t[5],t[9],t[2],t[6],t[10]),this}multiply(e){return this.multiplyMatrices(this,e)}premultiply(e){return this.multiplyMatrices(e,this)}multiplyMatrices(e,t){let i=e.elements,r=t.elements,s=this.elements,o=i[0],a=i[3],l=i[6],c=i[1],u=i[4],f=i[7],h=i[2],p=i[5],m=i[8],_=r[0],g=r[3],y=r[6],v=r[1],M=r[4],x=r[7],C=r[2],R=r[5],b=r[8];return s[0]=o*_+a*v+l*C,s[3]=o*g+a*M+l*R,s[6]=o*y+a*x+l*b,s[1]=c*_+u*v+f*C,s[4]=c*g+u*M+f*R,s[7]=c*y+u*x+f*b,s[2]=h*_+p*v+m*C,s[5]=h*g+p*M+m*R,s[8]=h*y+p*x+m*b,this}multiplyScalar(e){let t=this.elements;return t[0]*=e,t[3]*=e,t[6]*=e,t[1]*=e,t[4]*=e,t[7]*=e,t[2]*=e,t[5]*=e,t[8]*=e,this}determinant(){let e=this.elements,t=e[0],i=e[1],r=e[2],s=e[3],o=e[4],a=e[5],l=e[6],c=e[7],u=e[8];return t*o*u-t*a*c-i*s*u+i*a*l+r*s*c-r*o*l}invert(){let e=this.elements,t=e[0],i=e[1],r=e[2],s=e[3],o=e[4],a=e[5],l=e[6],c=e[7],u=e[8],f=u*o-a*c,h=a*l-u*s,p=c*s-o*l,m=t*f+i*h+r*p;if(m===0)return this.set(0,0,0,0,0,0,0,0,0);let _=1/m;return e[0]=f*_,e[1]=(r*c-u*i)*_,e[2]=(a*i-r*o)*_,e[3]=h*_,e[4]=(u*t-r*l)*_,e[5]=(r*s-a*t)*_,e[6]=p*_,e[7]=(i*l-c*t)*_,e[8]=(o*t-i*s)*_,this}transpose(){let e,t=this.elements;return e=t[1],t[1]=t[3],t[3]=e,e=t[2],t[2]=t[6],t[6]=e,e=t[5],t[5]=t[7],t[7]=e,this}getNormalMatrix(e){return this.setFromMatrix4(e).invert().transpose()}transposeIntoArray(e){let t=this.elements;return e[0]=t[0],e[1]=t[3],e[2]=t[6],e[3]=t[1],e[4]=t[4],e[5]=t[7],e[6]=t[2],e[7]=t[5],e[8]=t[8],this}setUvTransform(e,t,i,r,s,o,a){let l=Math.cos(s),c=Math.sin(s);return this.set(i*l,i*c,-i*(l*o+c*a)+o+e,-r*c,r*l,-r*(-c*o+l*a)+a+t,0,0,1),this}scale(e,t){return ja("Matrix3: .scale() is deprecated. Use .makeScale() instead."),this.premultiply(Lf.makeScale(e,t)),this}rotate(e){return ja("Matrix3: .rotate() is deprecated. Use .makeRotation() instead."),this.premultiply(Lf.makeRotation(-e)),this}translate(e,t){return ja("Matrix3: .translate() is deprecated. Use .makeTranslation() instead."),this.premultiply(Lf.makeTranslation(e,t)),this}makeTranslation(e,t){return e.isVector2?this.set(1,0,e.x,0,1,e.y,0,0,1):this.set(1,0,e,0,1,t,0,0,1),this}makeRotation(e){let t=Math.cos(e),i=Math.sin(e);return this.set(t,-i,0,i,t,0,0,0,1),this}makeScale(e,t){return this.set(e,0,0,0,t,0,0,0,1),this}equals(e){let t=this.elements,i=e.elements;for(let r=0;r<9;r++)if(t[r]!==i[r])return!1;return!0}fromArray(e,t=0){for(let i=0;i<9;i++)this.elements[i]=e[i+t];return this}toArray(e=[],t=0){let i=this.elements;return e[t]=i[0],e[t+1]=i[1],e[t+2]=i[2],e[t+3]=i[3],e[t+4]=i[4],e[t+5]=i[5],e[t+6]=i[6],e[t+7]=i[7],e[t+8]=i[8],e}clone(){return new this.constructor().fromArray(this.elements)}},Lf=new lt,P0=new lt().set(.4123908,.3575843,.1804808,.212639,.7151687,.0721923,.0193308,.1191948,.9505322),L0=new lt().set(3.2409699,-1.5373832,-.4986108,-.9692436,1.8759675,.0415551,.0556301,-.203977,1.0569715);function RS(){let n={enabled:!0,workingColorSpace:nl,spaces:{},convert:function(r,s,o){return this.enabled===!1||s===o||!s||!o||(this.spaces[s].transfer===Ot&&(r.r=Xr(r.r),r.g=Xr(r.g),r.b=Xr(r.b)),this.spaces[s].primaries!==this.spaces[o].primaries&&(r.applyMatrix3(this.spaces[s].toXYZ),r.applyMatrix3(this.spaces[o].fromXYZ)),this.spaces[o].transfer===Ot&&(r.r=Wo(r.r),r.g=Wo(r.g),r.b=Wo(r.b))),r},workingToColorSpace:function(r,s){return this.convert(r,this.workingColorSpace,s)},colorSpaceToWorking:function(r,s){return this.convert(r,s,this.workingColorSpace)},getPrimaries:function(r){return this.spaces[r].primaries},getTransfer:function(r){return r===Jr?il:this.spaces[r].transfer},getToneMappingMode:function(r){return this.spaces[r].outputColorSpaceConfig.toneMappingMode||"standard"},getLuminanceCoefficients:function(r,s=this.workingColorSpace){return r.fromArray(this.spaces[s].luminanceCoefficients)},define:function(r){Object.assign(this.spaces,r)},_getMatrix:function(r,s,o){return r.copy(this.spaces[o].fromXYZ).multiply(this.spaces[s].toXYZ)},_getDrawingBufferColorSpace:function(r){return this.spaces[r].outputColorSpaceConfig.drawingBufferColorSpace},_getUnpackColorSpace:function(r=this.workingColorSpace){return this.spaces[r].workingColorSpaceConfig.unpackColorSpace}},e=[.64,.33,.3,.6,.15,.06],t=[.2126,.7152,.0722],i=[.3127,.329];return n.define({[nl]:{primaries:e,whitePoint:i,transfer:il,toXYZ:P0,fromXYZ:L0,luminanceCoefficients:t,workingColorSpaceConfig:{unpackColorSpace:In},outputColorSpaceConfig:{drawingBufferColorSpace:In}},[In]:{primaries:e,whitePoint:i,transfer:Ot,toXYZ:P0,fromXYZ:L0,luminanceCoefficients:t,outputColorSpaceConfig:{drawingBufferColorSpace:In}}}),n}var Tt=RS();function Xr(n){return n<.04045?n*.0773993808:Math.pow(n*.9478672986+.0521327014,2.4)}function Wo(n){return n<.0031308?n*12.92:1.055*Math.pow(n,.41666)-.055}var Io,vu=class{static getDataURL(e,t="image/png"){if(/^data:/i.test(e.src)||typeof HTMLCanvasElement>"u")return e.src;let i;if(e instanceof HTMLCanvasElement)i=e;else{Io===void 0&&(Io=rl("canvas")),Io.width=e.width,Io.height=e.height;let r=Io.getContext("2d");e instanceof ImageData?r.putImageData(e,0,0):r.drawImage(e,0,0,e.width,e.height),i=Io}return i.toDataURL(t)}static sRGBToLinear(e){if(typeof HTMLImageElement<"u"&&e instanceof HTMLImageElement||typeof HTMLCanvasElement<"u"&&e instanceof HTMLCanvasElement||typeof ImageBitmap<"u"&&e instanceof ImageBitmap){let t=rl("canvas");t.width=e.width,t.height=e.height;let i=t.getContext("2d");i.drawImage(e,0,0,e.width,e.height);let r=i.getImageData(0,0,e.width,e.height),s=r.data;for(let o=0;o<s.length;o++)s[o]=Xr(s[o]/255)*255;return i.putImageData(r,0,0),t}else if(e.data){let t=e.data.slice(0);for(let i=0;i<t.length;i++)t instanceof Uint8Array||t instanceof Uint8ClampedArray?t[i]=Math.floor(Xr(t[i]/255)*255):t[i]=Xr(t[i]);return{data:t,width:e.width,height:e.height}}else return et("ImageUtils.sRGBToLinear(): Unsupported image type. No color space conversion applied."),e}},CS=0,Zo=class{constructor(e=null){this.isTextureSource=!0,Object.defineProperty(this,"id",{value:CS++}),this.uuid=aa(),this.data=e,this.dataReady=!0,this.version=0}getSize(e){let t=this.data;return typeof HTMLVideoElement<"u"&&t instanceof HTMLVideoElement?e.set(t.videoWidth,t.videoHeight,0):typeof VideoFrame<"u"&&t instanceof VideoFrame?e.set(t.displayWidth,t.displayHeight,0):t!==null?e.set(t.width||0,t.height||0,t.depth||0):e.set(0,0,0),e}set needsUpdate(e){e===!0&&this.version++}toJSON(e){let t=e===void 0||typeof e=="string";if(!t&&e.images[this.uuid]!==void 0)return e.images[this.uuid];let i={uuid:this.uuid,url:""},r=this.data;if(r!==null){let s;if(Array.isArray(r)){s=[];for(let o=0,a=r.length;o<a;o++)r[o].isDataTexture?s.push(Nf(r[o].image)):s.push(Nf(r[o]))}else s=Nf(r);i.url=s}return t||(e.images[this.uuid]=i),i}};function Nf(n){return typeof HTMLImageElement<"u"&&n instanceof HTMLImageElement||typeof HTMLCanvasElement<"u"&&n instanceof HTMLCanvasElement||typeof ImageBitmap<"u"&&n instanceof ImageBitmap?vu.getDataURL(n):n.data?{data:Array.from(n.data),width:n.width,height:n.height,type:n.data.constructor.name}:(et("Texture: Unable to serialize Texture."),{})}var IS=0,Df=new U,di=class n extends br{constructor(e=n.DEFAULT_IMAGE,t=n.DEFAULT_MAPPING,i=xr,r=xr,s=Ln,o=Ri,a=sr,l=gi,c=n.DEFAULT_ANISOTROPY,u=Jr){super(),this.isTexture=!0,Object.defineProperty(this,"id",{value:IS++}),this.uuid=aa(),this.name="",this.source=new Zo(e),this.mipmaps=[],this.mapping=t,this.channel=0,this.wrapS=i,this.wrapT=r,this.magFilter=s,this.minFilter=o,this.anisotropy=c,this.format=a,this.internalFormat=null,this.type=l,this.offset=new Be(0,0),this.repeat=new Be(1,1),this.center=new Be(0,0),this.rotation=0,this.matrixAutoUpdate=!0,this.matrix=new lt,this.generateMipmaps=!0,this.mipmapsAutoUpdate=!0,this.premultiplyAlpha=!1,this.flipY=!0,this.unpackAlignment=4,this.colorSpace=u,this.userData={},this.updateRanges=[],this.version=0,this.onUpdate=null,this.renderTarget=null,this.isRenderTargetTexture=!1,this.isArrayTexture=!!(e&&e.depth&&e.depth>1),this.pmremVersion=0,this.isPMREMTexture=!1,this.normalized=!1}get width(){return this.source.getSize(Df).x}get height(){return this.source.getSize(Df).y}get depth(){return this.source.getSize(Df).z}get image(){return this.source.data}set image(e){this.source.data=e}updateMatrix(){this.matrix.setUvTransform(this.offset.x,this.offset.y,this.repeat.x,this.repeat.y,this.rotation,this.center.x,this.center.y)}addUpdateRange(e,t){this.updateRanges.push({start:e,count:t})}clearUpdateRanges(){this.updateRanges.length=0}clone(){return new this.constructor().copy(this)}copy(e){return this.name=e.name,this.source=e.source,this.mipmaps=e.mipmaps.slice(0),this.mapping=e.mapping,this.channel=e.channel,this.wrapS=e.wrapS,this.wrapT=e.wrapT,this.magFilter=e.magFilter,this.minFilter=e.minFilter,this.anisotropy=e.anisotropy,this.format=e.format,this.internalFormat=e.internalFormat,this.type=e.type,this.normalized=e.normalized,this.offset.copy(e.offset),this.repeat.copy(e.repeat),this.center.copy(e.center),this.rotation=e.rotation,this.matrixAutoUpdate=e.matrixAutoUpdate,this.matrix.copy(e.matrix),this.generateMipmaps=e.generateMipmaps,this.mipmapsAutoUpdate=e.mipmapsAutoUpdate,this.premultiplyAlpha=e.premultiplyAlpha,this.flipY=e.flipY,this.unpackAlignment=e.unpackAlignment,this.colorSpace=e.colorSpace,this.renderTarget=e.renderTarget,this.isRenderTargetTexture=e.isRenderTargetTexture,this.isPMREMTexture=e.isPMREMTexture,this.isArrayTexture=e.isArrayTexture,this.userData=JSON.parse(JSON.stringify(e.userData)),this.needsUpdate=!0,this}setValues(e){for(let t in e){let i=e[t];if(i===void 0){et(`Texture.setValues(): parameter '${t}' has value of undefined.`);continue}let r=this[t];if(r===void 0){et(`Texture.setValues(): property '${t}' does not exist.`);continue}r&&i&&r.isVector2&&i.isVector2||r&&i&&r.isVector3&&i.isVector3||r&&i&&r.isMatrix3&&i.isMatrix3?r.copy(i):this[t]=i}}toJSON(e){let t=e===void 0||typeof e=="string";if(!t&&e.textures[this.uuid]!==void 0)return e.textures[this.uuid];let i={metadata:{version:4.7,type:"Texture",generator:"Texture.toJSON"},uuid:this.uuid,name:this.name,image:this.source.toJSON(e).uuid,mapping:this.mapping,channel:this.channel,repeat:[this.repeat.x,this.repeat.y],offset:[this.offset.x,this.offset.y],center:[this.center.x,this.center.y],rotation:this.rotation,wrap:[this.wrapS,this.wrapT],format:this.format,internalFormat:this.internalFormat,type:this.type,normalized:this.normalized,colorSpace:this.colorSpace,minFilter:this.minFilter,magFilter:this.magFilter,anisotropy:this.anisotropy,flipY:this.flipY,generateMipmaps:this.generateMipmaps,mipmapsAutoUpdate:this.mipmapsAutoUpdate,premultiplyAlpha:this.premultiplyAlpha,unpackAlignment:this.unpackAlignment};return Object.keys(this.userData).length>0&&(i.userData=this.userData),t||(e.textures[this.uuid]=i),i}dispose(){this.dispatchEvent({type:"dispose"})}transformUv(e){if(this.mapping!==Mp)return e;if(e.applyMatrix3(this.matrix),e.x<0||e.x>1)switch(this.wrapS){case $o:e.x=e.x-Math.floor(e.x);break;case xr:e.x=e.x<0?0:1;break;case gu:Math.abs(Math.floor(e.x)%2)===1?e.x=Math.ceil(e.x)-e.x:e.x=e.x-Math.floor(e.x);break}if(e.y<0||e.y>1)switch(this.wrapT){case $o:e.y=e.y-Math.floor(e.y);break;case xr:e.y=e.y<0?0:1;break;case gu:Math.abs(Math.floor(e.y)%2)===1?e.y=Math.ceil(e.y)-e.y:e.y=e.y-Math.floor(e.y);break}return this.flipY&&(e.y=1-e.y),e}set needsUpdate(e){e===!0&&(this.version++,this.source.needsUpdate=!0)}set needsPMREMUpdate(e){e===!0&&this.pmremVersion++}};di.DEFAULT_IMAGE=null;di.DEFAULT_MAPPING=Mp;di.DEFAULT_ANISOTROPY=1;var an=class{static{this.prototype.isVector4=!0}constructor(e=0,t=0,i=0,r=1){this.x=e,this.y=t,this.z=i,this.w=r}get width(){return this.z}set width(e){this.z=e}get height(){return this.w}set height(e){this.w=e}set(e,t,i,r){return this.x=e,this.y=t,this.z=i,this.w=r,this}setScalar(e){return this.x=e,this.y=e,this.z=e,this.w=e,this}setX(e){return this.x=e,this}setY(e){return this.y=e,this}setZ(e){return this.z=e,this}setW(e){return this.w=e,this}setComponent(e,t){switch(e){case 0:this.x=t;break;case 1:this.y=t;break;case 2:this.z=t;break;case 3:this.w=t;break;default:throw new Error("THREE.Vector4: index is out of range: "+e)}return this}getComponent(e){switch(e){case 0:return this.x;case 1:return this.y;case 2:return this.z;case 3:return this.w;default:throw new Error("THREE.Vector4: index is out of range: "+e)}}clone(){return new this.constructor(this.x,this.y,this.z,this.w)}copy(e){return this.x=e.x,this.y=e.y,this.z=e.z,this.w=e.w!==void 0?e.w:1,this}add(e){return this.x+=e.x,this.y+=e.y,this.z+=e.z,this.w+=e.w,this}addScalar(e){return this.x+=e,this.y+=e,this.z+=e,this.w+=e,this}addVectors(e,t){return this.x=e.x+t.x,this.y=e.y+t.y,this.z=e.z+t.z,this.w=e.w+t.w,this}addScaledVector(e,t){return this.x+=e.x*t,this.y+=e.y*t,this.z+=e.z*t,this.w+=e.w*t,this}sub(e){return this.x-=e.x,this.y-=e.y,this.z-=e.z,this.w-=e.w,this}subScalar(e){return this.x-=e,this.y-=e,this.z-=e,this.w-=e,this}subVectors(e,t){return this.x=e.x-t.x,this.y=e.y-t.y,this.z=e.z-t.z,this.w=e.w-t.w,this}multiply(e){return this.x*=e.x,this.y*=e.y,this.z*=e.z,this.w*=e.w,this}multiplyScalar(e){return this.x*=e,this.y*=e,this.z*=e,this.w*=e,this}applyMatrix4(e){let t=this.x,i=this.y,r=this.z,s=this.w,o=e.elements;return this.x=o[0]*t+o[4]*i+o[8]*r+o[12]*s,this.y=o[1]*t+o[5]*i+o[9]*r+o[13]*s,this.z=o[2]*t+o[6]*i+o[10]*r+o[14]*s,this.w=o[3]*t+o[7]*i+o[11]*r+o[15]*s,this}divide(e){return this.x/=e.x,this.y/=e.y,this.z/=e.z,this.w/=e.w,this}divideScalar(e){return this.multiplyScalar(1/e)}setAxisAngleFromQuaternion(e){this.w=2*Math.acos(e.w);let t=Math.sqrt(1-e.w*e.w);return t<1e-4?(this.x=1,this.y=0,this.z=0):(this.x=e.x/t,this.y=e.y/t,this.z=e.z/t),this}setAxisAngleFromRotationMatrix(e){let t,i,r,s,l=e.elements,c=l[0],u=l[4],f=l[8],h=l[1],p=l[5],m=l[9],_=l[2],g=l[6],y=l[10];if(Math.abs(u-h)<.01&&Math.abs(f-_)<.01&&Math.abs(m-g)<.01){if(Math.abs(u+h)<.1&&Math.abs(f+_)<.1&&Math.abs(m+g)<.1&&Math.abs(c+p+y-3)<.1)return this.set(1,0,0,0),this;t=Math.PI;let M=(c+1)/2,x=(p+1)/2,C=(y+1)/2,R=(u+h)/4,b=(f+_)/4,E=(m+g)/4;return M>x&&M>C?M<.01?(i=0,r=.707106781,s=.707106781):(i=Math.sqrt(M),r=R/i,s=b/i):x>C?x<.01?(i=.707106781,r=0,s=.707106781):(r=Math.sqrt(x),i=R/r,s=E/r):C<.01?(i=.707106781,r=.707106781,s=0):(s=Math.sqrt(C),i=b/s,r=E/s),this.set(i,r,s,t),this}let v=Math.sqrt((g-m)*(g-m)+(f-_)*(f-_)+(h-u)*(h-u));return Math.abs(v)<.001&&(v=1),this.x=(g-m)/v,this.y=(f-_)/v,this.z=(h-u)/v,this.w=Math.acos((c+p+y-1)/2),this}setFromMatrixPosition(e){let t=e.elements;return this.x=t[12],this.y=t[13],this.z=t[14],this.w=t[15],this}min(e){return this.x=Math.min(this.x,e.x),this.y=Math.min(this.y,e.y),this.z=Math.min(this.z,e.z),this.w=Math.min(this.w,e.w),this}max(e){return this.x=Math.max(this.x,e.x),this.y=Math.max(this.y,e.y),this.z=Math.max(this.z,e.z),this.w=Math.max(this.w,e.w),this}clamp(e,t){return this.x=St(this.x,e.x,t.x),this.y=St(this.y,e.y,t.y),this.z=St(this.z,e.z,t.z),this.w=St(this.w,e.w,t.w),this}clampScalar(e,t){return this.x=St(this.x,e,t),this.y=St(this.y,e,t),this.z=St(this.z,e,t),this.w=St(this.w,e,t),this}clampLength(e,t){let i=this.length();return this.divideScalar(i||1).multiplyScalar(St(i,e,t))}floor(){return this.x=Math.floor(this.x),this.y=Math.floor(this.y),this.z=Math.floor(this.z),this.w=Math.floor(this.w),this}ceil(){return this.x=Math.ceil(this.x),this.y=Math.ceil(this.y),this.z=Math.ceil(this.z),this.w=Math.ceil(this.w),this}round(){return this.x=Math.round(this.x),this.y=Math.round(this.y),this.z=Math.round(this.z),this.w=Math.round(this.w),this}roundToZero(){return this.x=Math.trunc(this.x),this.y=Math.trunc(this.y),this.z=Math.trunc(this.z),this.w=Math.trunc(this.w),this}negate(){return this.x=-this.x,this.y=-this.y,this.z=-this.z,this.w=-this.w,this}dot(e){return this.x*e.x+this.y*e.y+this.z*e.z+this.w*e.w}lengthSq(){return this.x*this.x+this.y*this.y+this.z*this.z+this.w*this.w}length(){return Math.sqrt(this.x*this.x+this.y*this.y+this.z*this.z+this.w*this.w)}manhattanLength(){return Math.abs(this.x)+Math.abs(this.y)+Math.abs(this.z)+Math.abs(this.w)}normalize(){return this.divideScalar(this.length()||1)}setLength(e){return this.normalize().multiplyScalar(e)}lerp(e,t){return this.x+=(e.x-this.x)*t,this.y+=(e.y-this.y)*t,this.z+=(e.z-this.z)*t,this.w+=(e.w-this.w)*t,this}lerpVectors(e,t,i){return this.x=e.x+(t.x-e.x)*i,this.y=e.y+(t.y-e.y)*i,this.z=e.z+(t.z-e.z)*i,this.w=e.w+(t.w-e.w)*i,this}equals(e){return e.x===this.x&&e.y===this.y&&e.z===this.z&&e.w===this.w}fromArray(e,t=0){return this.x=e[t],this.y=e[t+1],this.z=e[t+2],this.w=e[t+3],this}toArray(e=[],t=0){return e[t]=this.x,e[t+1]=this.y,e[t+2]=this.z,e[t+3]=this.w,e}fromBufferAttribute(e,t){return this.x=e.getX(t),this.y=e.getY(t),this.z=e.getZ(t),this.w=e.getW(t),this}random(){return this.x=Math.random(),this.y=Math.random(),this.z=Math.random(),this.w=Math.random(),this}*[Symbol.iterator](){yield this.x,yield this.y,yield this.z,yield this.w}},xu=class extends br{constructor(e=1,t=1,i={}){super(),i=Object.assign({generateMipmaps:!1,internalFormat:null,minFilter:Ln,depthBuffer:!0,stencilBuffer:!1,resolveColorBuffer:!0,resolveDepthBuffer:!0,resolveStencilBuffer:!0,storeMultisampledColorBuffer:!0,storeMultisampledDepthBuffer:!0,storeMultisampledStencilBuffer:!0,depthTexture:null,samples:0,count:1,depth:1,multiview:!1,useArrayDepthTexture:!1},i),this.isRenderTarget=!0,this.width=e,this.height=t,this.depth=i.depth,this.scissor=new an(0,0,e,t),this.scissorTest=!1,this.viewport=new an(0,0,e,t),this.textures=[];let r=i.count;for(let s=0;s<r;s++)this.textures[s]=new di({width:e,height:t,depth:i.depth}),this.textures[s].isRenderTargetTexture=!0,this.textures[s].renderTarget=this;this._setTextureOptions(i),this.depthBuffer=i.depthBuffer,this.stencilBuffer=i.stencilBuffer,this.resolveColorBuffer=i.resolveColorBuffer,this.resolveDepthBuffer=i.resolveDepthBuffer,this.resolveStencilBuffer=i.resolveStencilBuffer,this.storeMultisampledColorBuffer=i.storeMultisampledColorBuffer,this.storeMultisampledDepthBuffer=i.storeMultisampledDepthBuffer,this.storeMultisampledStencilBuffer=i.storeMultisampledStencilBuffer,this._depthTexture=null,this.depthTexture=i.depthTexture,this.samples=i.samples,this.multiview=i.multiview,this.useArrayDepthTexture=i.useArrayDepthTexture}_setTextureOptions(e={}){let t={minFilter:Ln,generateMipmaps:!1,flipY:!1,internalFormat:null};e.mapping!==void 0&&(t.mapping=e.mapping),e.wrapS!==void 0&&(t.wrapS=e.wrapS),e.wrapT!==void 0&&(t.wrapT=e.wrapT),e.wrapR!==void 0&&(t.wrapR=e.wrapR),e.magFilter!==void 0&&(t.magFilter=e.magFilter),e.minFilter!==void 0&&(t.minFilter=e.minFilter),e.format!==void 0&&(t.format=e.format),e.type!==void 0&&(t.type=e.type),e.anisotropy!==void 0&&(t.anisotropy=e.anisotropy),e.colorSpace!==void 0&&(t.colorSpace=e.colorSpace),e.flipY!==void 0&&(t.flipY=e.flipY),e.generateMipmaps!==void 0&&(t.generateMipmaps=e.generateMipmaps),e.mipmapsAutoUpdate!==void 0&&(t.mipmapsAutoUpdate=e.mipmapsAutoUpdate),e.internalFormat!==void 0&&(t.internalFormat=e.internalFormat);for(let i=0;i<this.textures.length;i++)this.textures[i].setValues(t)}get texture(){return this.textures[0]}set texture(e){this.textures[0]=e}set depthTexture(e){this._depthTexture!==null&&this._depthTexture.renderTarget===this&&(this._depthTexture.renderTarget=null),e!==null&&e.renderTarget===null&&(e.renderTarget=this),this._depthTexture=e}get depthTexture(){return this._depthTexture}setSize(e,t,i=1){if(this.width!==e||this.height!==t||this.depth!==i){this.width=e,this.height=t,this.depth=i;for(let r=0,s=this.textures.length;r<s;r++)this.textures[r].image.width=e,this.textures[r].image.height=t,this.textures[r].image.depth=i,this.textures[r].isData3DTexture!==!0&&(this.textures[r].isArrayTexture=this.textures[r].image.depth>1);this.dispose()}this.viewport.set(0,0,e,t),this.scissor.set(0,0,e,t)}clone(){return new this.constructor().copy(this)}copy(e){this.width=e.width,this.height=e.height,this.depth=e.depth,this.scissor.copy(e.scissor),this.scissorTest=e.scissorTest,this.viewport.copy(e.viewport),this.textures.length=0;for(let t=0,i=e.textures.length;t<i;t++){this.textures[t]=e.textures[t].clone(),this.textures[t].isRenderTargetTexture=!0,this.textures[t].renderTarget=this;let r=Object.assign({},e.textures[t].image);this.textures[t].source=new Zo(r)}if(this.depthBuffer=e.depthBuffer,this.stencilBuffer=e.stencilBuffer,this.resolveColorBuffer=e.resolveColorBuffer,this.resolveDepthBuffer=e.resolveDepthBuffer,this.resolveStencilBuffer=e.resolveStencilBuffer,this.storeMultisampledColorBuffer=e.storeMultisampledColorBuffer,this.storeMultisampledDepthBuffer=e.storeMultisampledDepthBuffer,this.storeMultisampledStencilBuffer=e.storeMultisampledStencilBuffer,e.depthTexture!==null)if(e.depthTexture.renderTarget===e){let t=e.depthTexture.clone();t.renderTarget=null,this.depthTexture=t}else this.depthTexture=e.depthTexture;else this.depthTexture=null;return this.samples=e.samples,this.multiview=e.multiview,this.useArrayDepthTexture=e.useArrayDepthTexture,this}dispose(){this.dispatchEvent({type:"dispose"})}},Ai=class extends xu{constructor(e=1,t=1,i={}){super(e,t,i),this.isWebGLRenderTarget=!0}},sl=class extends di{constructor(e=null,t=1,i=1,r=1){super(null),this.isDataArrayTexture=!0,this.image={data:e,width:t,height:i,depth:r},this.magFilter=Wn,this.minFilter=Wn,this.wrapR=xr,this.generateMipmaps=!1,this.flipY=!1,this.unpackAlignment=1,this.layerUpdates=new Set}copy(e){return super.copy(e),this.wrapR=e.wrapR,this}addLayerUpdate(e){this.layerUpdates.add(e)}clearLayerUpdates(){this.layerUpdates.clear()}};var bu=class extends di{constructor(e=null,t=1,i=1,r=1){super(null),this.isData3DTexture=!0,this.image={data:e,width:t,height:i,depth:r},this.magFilter=Wn,this.minFilter=Wn,this.wrapR=xr,this.generateMipmaps=!1,this.flipY=!1,this.unpackAlignment=1}copy(e){return super.copy(e),this.wrapR=e.wrapR,this}};var Nt=class n{static{this.prototype.isMatrix4=!0}constructor(e,t,i,r,s,o,a,l,c,u,f,h,p,m,_,g){this.elements=[1,0,0,0,0,1,0,0,0,0,1,0,0,0,0,1],e!==void 0&&this.set(e,t,i,r,s,o,a,l,c,u,f,h,p,m,_,g)}set(e,t,i,r,s,o,a,l,c,u,f,h,p,m,_,g){let y=this.elements;return y[0]=e,y[4]=t,y[8]=i,y[12]=r,y[1]=s,y[5]=o,y[9]=a,y[13]=l,y[2]=c,y[6]=u,y[10]=f,y[14]=h,y[3]=p,y[7]=m,y[11]=_,y[15]=g,this}identity(){return this.set(1,0,0,0,0,1,0,0,0,0,1,0,0,0,0,1),this}clone(){return new n().fromArray(this.elements)}copy(e){let t=this.elements,i=e.elements;return t[0]=i[0],t[1]=i[1],t[2]=i[2],t[3]=i[3],t[4]=i[4],t[5]=i[5],t[6]=i[6],t[7]=i[7],t[8]=i[8],t[9]=i[9],t[10]=i[10],t[11]=i[11],t[12]=i[12],t[13]=i[13],t[14]=i[14],t[15]=i[15],this}copyPosition(e){let t=this.elements,i=e.elements;return t[12]=i[12],t[13]=i[13],t[14]=i[14],this}setFromMatrix3(e){let t=e.elements;return this.set(t[0],t[3],t[6],0,t[1],t[4],t[7],0,t[2],t[5],t[8],0,0,0,0,1),this}extractBasis(e,t,i){return this.determinantAffine()===0?(e.set(1,0,0),t.set(0,1,0),i.set(0,0,1),this):(e.setFromMatrixColumn(this,0),t.setFromMatrixColumn(this,1),i.setFromMatrixColumn(this,2),this)}makeBasis(e,t,i){return this.set(e.x,t.x,i.x,0,e.y,t.y,i.y,0,e.z,t.z,i.z,0,0,0,0,1),this}extractRotation(e){if(e.determinantAffine()===0)return this.identity();let t=this.elements,i=e.elements,r=1/Po.setFromMatrixColumn(e,0).length(),s=1/Po.setFromMatrixColumn(e,1).length(),o=1/Po.setFromMatrixColumn(e,2).length();return t[0]=i[0]*r,t[1]=i[1]*r,t[2]=i[2]*r,t[3]=0,t[4]=i[4]*s,t[5]=i[5]*s,t[6]=i[6]*s,t[7]=0,t[8]=i[8]*o,t[9]=i[9]*o,t[10]=i[10]*o,t[11]=0,t[12]=0,t[13]=0,t[14]=0,t[15]=1,this}makeRotationFromEuler(e){let t=this.elements,i=e.x,r=e.y,s=e.z,o=Math.cos(i),a=Math.sin(i),l=Math.cos(r),c=Math.sin(r),u=Math.cos(s),f=Math.sin(s);if(e.order==="XYZ"){let h=o*u,p=o*f,m=a*u,_=a*f;t[0]=l*u,t[4]=-l*f,t[8]=c,t[1]=p+m*c,t[5]=h-_*c,t[9]=-a*l,t[2]=_-h*c,t[6]=m+p*c,t[10]=o*l}else if(e.order==="YXZ"){let h=l*u,p=l*f,m=c*u,_=c*f;t[0]=h+_*a,t[4]=m*a-p,t[8]=o*c,t[1]=o*f,t[5]=o*u,t[9]=-a,t[2]=p*a-m,t[6]=_+h*a,t[10]=o*l}else if(e.order==="ZXY"){let h=l*u,p=l*f,m=c*u,_=c*f;t[0]=h-_*a,t[4]=-o*f,t[8]=m+p*a,t[1]=p+m*a,t[5]=o*u,t[9]=_-h*a,t[2]=-o*c,t[6]=a,t[10]=o*l}else if(e.order==="ZYX"){let h=o*u,p=o*f,m=a*u,_=a*f;t[0]=l*u,t[4]=m*c-p,t[8]=h*c+_,t[1]=l*f,t[5]=_*c+h,t[9]=p*c-m,t[2]=-c,t[6]=a*l,t[10]=o*l}else if(e.order==="YZX"){let h=o*l,p=o*c,m=a*l,_=a*c;t[0]=l*u,t[4]=_-h*f,t[8]=m*f+p,t[1]=f,t[5]=o*u,t[9]=-a*u,t[2]=-c*u,t[6]=p*f+m,t[10]=h-_*f}else if(e.order==="XZY"){let h=o*l,p=o*c,m=a*l,_=a*c;t[0]=l*u,t[4]=-f,t[8]=c*u,t[1]=h*f+_,t[5]=o*u,t[9]=p*f-m,t[2]=m*f-p,t[6]=a*u,t[10]=_*f+h}return t[3]=0,t[7]=0,t[11]=0,t[12]=0,t[13]=0,t[14]=0,t[15]=1,this}makeRotationFromQuaternion(e){return this.compose(PS,e,LS)}lookAt(e,t,i){let r=this.elements;return wi.subVectors(e,t),wi.lengthSq()===0&&(wi.z=1),wi.normalize(),fs.crossVectors(i,wi),fs.lengthSq()===0&&(Math.abs(i.z)===1?wi.x+=1e-4:wi.z+=1e-4,wi.normalize(),fs.crossVectors(i,wi)),fs.normalize(),Fc.crossVectors(wi,fs),r[0]=fs.x,r[4]=Fc.x,r[8]=wi.x,r[1]=fs.y,r[5]=Fc.y,r[9]=wi.y,r[2]=fs.z,r[6]=Fc.z,r[10]=wi.z,this}multiply(e){return this.multiplyMatrices(this,e)}premultiply(e){return this.multiplyMatrices(e,this)}multiplyMatrices(e,t){let i=e.elements,r=t.elements,s=this.elements,o=i[0],a=i[4],l=i[8],c=i[12],u=i[1],f=i[5],h=i[9],p=i[13],m=i[2],_=i[6],g=i[10],y=i[14],v=i[3],M=i[7],x=i[11],C=i[15],R=r[0],b=r[4],E=r[8],F=r[12],L=r[1],N=r[5],z=r[9],G=r[13],D=r[2],X=r[6],Y=r[10],H=r[14],de=r[3],J=r[7],ne=r[11],oe=r[15];return s[0]=o*R+a*L+l*D+c*de,s[4]=o*b+a*N+l*X+c*J,s[8]=o*E+a*z+l*Y+c*ne,s[12]=o*F+a*G+l*H+c*oe,s[1]=u*R+f*L+h*D+p*de,s[5]=u*b+f*N+h*X+p*J,s[9]=u*E+f*z+h*Y+p*ne,s[13]=u*F+f*G+h*H+p*oe,s[2]=m*R+_*L+g*D+y*de,s[6]=m*b+_*N+g*X+y*J,s[10]=m*E+_*z+g*Y+y*ne,s[14]=m*F+_*G+g*H+y*oe,s[3]=v*R+M*L+x*D+C*de,s[7]=v*b+M*N+x*X+C*J,s[11]=v*E+M*z+x*Y+C*ne,s[15]=v*F+M*G+x*H+C*oe,this}multiplyScalar(e){let t=this.elements;return t[0]*=e,t[4]*=e,t[8]*=e,t[12]*=e,t[1]*=e,t[5]*=e,t[9]*=e,t[13]*=e,t[2]*=e,t[6]*=e,t[10]*=e,t[14]*=e,t[3]*=e,t[7]*=e,t[11]*=e,t[15]*=e,this}determinant(){let e=this.elements,t=e[0],i=e[4],r=e[8],s=e[12],o=e[1],a=e[5],l=e[9],c=e[13],u=e[2],f=e[6],h=e[10],p=e[14],m=e[3],_=e[7],g=e[11],y=e[15],v=l*p-c*h,M=a*p-c*f,x=a*h-l*f,C=o*p-c*u,R=o*h-l*u,b=o*f-a*u;return t*(_*v-g*M+y*x)-i*(m*v-g*C+y*R)+r*(m*M-_*C+y*b)-s*(m*x-_*R+g*b)}determinantAffine(){let e=this.elements,t=e[0],i=e[4],r=e[8],s=e[1],o=e[5],a=e[9],l=e[2],c=e[6],u=e[10];return t*(o*u-a*c)-i*(s*u-a*l)+r*(s*c-o*l)}transpose(){let e=this.elements,t;return t=e[1],e[1]=e[4],e[4]=t,t=e[2],e[2]=e[8],e[8]=t,t=e[6],e[6]=e[9],e[9]=t,t=e[3],e[3]=e[12],e[12]=t,t=e[7],e[7]=e[13],e[13]=t,t=e[11],e[11]=e[14],e[14]=t,this}setPosition(e,t,i){let r=this.elements;return e.isVector3?(r[12]=e.x,r[13]=e.y,r[14]=e.z):(r[12]=e,r[13]=t,r[14]=i),this}invert(){let e=this.elements,t=e[0],i=e[1],r=e[2],s=e[3],o=e[4],a=e[5],l=e[6],c=e[7],u=e[8],f=e[9],h=e[10],p=e[11],m=e[12],_=e[13],g=e[14],y=e[15],v=t*a-i*o,M=t*l-r*o,x=t*c-s*o,C=i*l-r*a,R=i*c-s*a,b=r*c-s*l,E=u*_-f*m,F=u*g-h*m,L=u*y-p*m,N=f*g-h*_,z=f*y-p*_,G=h*y-p*g,D=v*G-M*z+x*N+C*L-R*F+b*E;if(D===0)return this.set(0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0);let X=1/D;return e[0]=(a*G-l*z+c*N)*X,e[1]=(r*z-i*G-s*N)*X,e[2]=(_*b-g*R+y*C)*X,e[3]=(h*R-f*b-p*C)*X,e[4]=(l*L-o*G-c*F)*X,e[5]=(t*G-r*L+s*F)*X,e[6]=(g*x-m*b-y*M)*X,e[7]=(u*b-h*x+p*M)*X,e[8]=(o*z-a*L+c*E)*X,e[9]=(i*L-t*z-s*E)*X,e[10]=(m*R-_*x+y*v)*X,e[11]=(f*x-u*R-p*v)*X,e[12]=(a*F-o*N-l*E)*X,e[13]=(t*N-i*F+r*E)*X,e[14]=(_*M-m*C-g*v)*X,e[15]=(u*C-f*M+h*v)*X,this}scale(e){let t=this.elements,i=e.x,r=e.y,s=e.z;return t[0]*=i,t[4]*=r,t[8]*=s,t[1]*=i,t[5]*=r,t[9]*=s,t[2]*=i,t[6]*=r,t[10]*=s,t[3]*=i,t[7]*=r,t[11]*=s,this}getMaxScaleOnAxis(){let e=this.elements,t=e[0]*e[0]+e[1]*e[1]+e[2]*e[2],i=e[4]*e[4]+e[5]*e[5]+e[6]*e[6],r=e[8]*e[8]+e[9]*e[9]+e[10]*e[10];return Math.sqrt(Math.max(t,i,r))}makeTranslation(e,t,i){return e.isVector3?this.set(1,0,0,e.x,0,1,0,e.y,0,0,1,e.z,0,0,0,1):this.set(1,0,0,e,0,1,0,t,0,0,1,i,0,0,0,1),this}makeRotationX(e){let t=Math.cos(e),i=Math.sin(e);return this.set(1,0,0,0,0,t,-i,0,0,i,t,0,0,0,0,1),this}makeRotationY(e){let t=Math.cos(e),i=Math.sin(e);return this.set(t,0,i,0,0,1,0,0,-i,0,t,0,0,0,0,1),this}makeRotationZ(e){let t=Math.cos(e),i=Math.sin(e);return this.set(t,-i,0,0,i,t,0,0,0,0,1,0,0,0,0,1),this}makeRotationAxis(e,t){let i=Math.cos(t),r=Math.sin(t),s=1-i,o=e.x,a=e.y,l=e.z,c=s*o,u=s*a;return this.set(c*o+i,c*a-r*l,c*l+r*a,0,c*a+r*l,u*a+i,u*l-r*o,0,c*l-r*a,u*l+r*o,s*l*l+i,0,0,0,0,1),this}makeScale(e,t,i){return this.set(e,0,0,0,0,t,0,0,0,0,i,0,0,0,0,1),this}makeShear(e,t,i,r,s,o){return this.set(1,i,s,0,e,1,o,0,t,r,1,0,0,0,0,1),this}compose(e,t,i){let r=this.elements,s=t._x,o=t._y,a=t._z,l=t._w,c=s+s,u=o+o,f=a+a,h=s*c,p=s*u,m=s*f,_=o*u,g=o*f,y=a*f,v=l*c,M=l*u,x=l*f,C=i.x,R=i.y,b=i.z;return r[0]=(1-(_+y))*C,r[1]=(p+x)*C,r[2]=(m-M)*C,r[3]=0,r[4]=(p-x)*R,r[5]=(1-(h+y))*R,r[6]=(g+v)*R,r[7]=0,r[8]=(m+M)*b,r[9]=(g-v)*b,r[10]=(1-(h+_))*b,r[11]=0,r[12]=e.x,r[13]=e.y,r[14]=e.z,r[15]=1,this}decompose(e,t,i){let r=this.elements;e.x=r[12],e.y=r[13],e.z=r[14];let s=this.determinantAffine();if(s===0)return i.set(1,1,1),t.identity(),this;let o=Po.set(r[0],r[1],r[2]).length(),a=Po.set(r[4],r[5],r[6]).length(),l=Po.set(r[8],r[9],r[10]).length();s<0&&(o=-o),Qi.copy(this);let c=1/o,u=1/a,f=1/l;return Qi.elements[0]*=c,Qi.elements[1]*=c,Qi.elements[2]*=c,Qi.elements[4]*=u,Qi.elements[5]*=u,Qi.elements[6]*=u,Qi.elements[8]*=f,Qi.elements[9]*=f,Qi.elements[10]*=f,t.setFromRotationMatrix(Qi),i.x=o,i.y=a,i.z=l,this}makePerspective(e,t,i,r,s,o,a=Oi,l=!1){let c=this.elements,u=2*s/(t-e),f=2*s/(i-r),h=(t+e)/(t-e),p=(i+r)/(i-r),m,_;if(l)m=s/(o-s),_=o*s/(o-s);else if(a===Oi)m=-(o+s)/(o-s),_=-2*o*s/(o-s);else if(a===Yo)m=-o/(o-s),_=-o*s/(o-s);else throw new Error("THREE.Matrix4.makePerspective(): Invalid coordinate system: "+a);return c[0]=u,c[4]=0,c[8]=h,c[12]=0,c[1]=0,c[5]=f,c[9]=p,c[13]=0,c[2]=0,c[6]=0,c[10]=m,c[14]=_,c[3]=0,c[7]=0,c[11]=-1,c[15]=0,this}makeOrthographic(e,t,i,r,s,o,a=Oi,l=!1){let c=this.elements,u=2/(t-e),f=2/(i-r),h=-(t+e)/(t-e),p=-(i+r)/(i-r),m,_;if(l)m=1/(o-s),_=o/(o-s);else if(a===Oi)m=-2/(o-s),_=-(o+s)/(o-s);else if(a===Yo)m=-1/(o-s),_=-s/(o-s);else throw new Error("THREE.Matrix4.makeOrthographic(): Invalid coordinate system: "+a);return c[0]=u,c[4]=0,c[8]=0,c[12]=h,c[1]=0,c[5]=f,c[9]=0,c[13]=p,c[2]=0,c[6]=0,c[10]=m,c[14]=_,c[3]=0,c[7]=0,c[11]=0,c[15]=1,this}equals(e){let t=this.elements,i=e.elements;for(let r=0;r<16;r++)if(t[r]!==i[r])return!1;return!0}fromArray(e,t=0){for(let i=0;i<16;i++)this.elements[i]=e[i+t];return this}toArray(e=[],t=0){let i=this.elements;return e[t]=i[0],e[t+1]=i[1],e[t+2]=i[2],e[t+3]=i[3],e[t+4]=i[4],e[t+5]=i[5],e[t+6]=i[6],e[t+7]=i[7],e[t+8]=i[8],e[t+9]=i[9],e[t+10]=i[10],e[t+11]=i[11],e[t+12]=i[12],e[t+13]=i[13],e[t+14]=i[14],e[t+15]=i[15],e}},Po=new U,Qi=new Nt,PS=new U(0,0,0),LS=new U(1,1,1),fs=new U,Fc=new U,wi=new U,N0=new Nt,D0=new Bi,wr=class n{constructor(e=0,t=0,i=0,r=n.DEFAULT_ORDER){this.isEuler=!0,this._x=e,this._y=t,this._z=i,this._order=r}get x(){return this._x}set x(e){this._x=e,this._onChangeCallback()}get y(){return this._y}set y(e){this._y=e,this._onChangeCallback()}get z(){return this._z}set z(e){this._z=e,this._onChangeCallback()}get order(){return this._order}set order(e){this._order=e,this._onChangeCallback()}set(e,t,i,r=this._order){return this._x=e,this._y=t,this._z=i,this._order=r,this._onChangeCallback(),this}clone(){return new this.constructor(this._x,this._y,this._z,this._order)}copy(e){return this._x=e._x,this._y=e._y,this._z=e._z,this._order=e._order,this._onChangeCallback(),this}setFromRotationMatrix(e,t=this._order,i=!0){let r=e.elements,s=r[0],o=r[4],a=r[8],l=r[1],c=r[5],u=r[9],f=r[2],h=r[6],p=r[10];switch(t){case"XYZ":this._y=Math.asin(St(a,-1,1)),Math.abs(a)<.9999999?(this._x=Math.atan2(-u,p),this._z=Math.atan2(-o,s)):(this._x=Math.atan2(h,c),this._z=0);break;case"YXZ":this._x=Math.asin(-St(u,-1,1)),Math.abs(u)<.9999999?(this._y=Math.atan2(a,p),this._z=Math.atan2(l,c)):(this._y=Math.atan2(-f,s),this._z=0);break;case"ZXY":this._x=Math.asin(St(h,-1,1)),Math.abs(h)<.9999999?(this._y=Math.atan2(-f,p),this._z=Math.atan2(-o,c)):(this._y=0,this._z=Math.atan2(l,s));break;case"ZYX":this._y=Math.asin(-St(f,-1,1)),Math.abs(f)<.9999999?(this._x=Math.atan2(h,p),this._z=Math.atan2(l,s)):(this._x=0,this._z=Math.atan2(-o,c));break;case"YZX":this._z=Math.asin(St(l,-1,1)),Math.abs(l)<.9999999?(this._x=Math.atan2(-u,c),this._y=Math.atan2(-f,s)):(this._x=0,this._y=Math.atan2(a,p));break;case"XZY":this._z=Math.asin(-St(o,-1,1)),Math.abs(o)<.9999999?(this._x=Math.atan2(h,c),this._y=Math.atan2(a,s)):(this._x=Math.atan2(-u,p),this._y=0);break;default:et("Euler: .setFromRotationMatrix() encountered an unknown order: "+t)}return this._order=t,i===!0&&this._onChangeCallback(),this}setFromQuaternion(e,t,i){return N0.makeRotationFromQuaternion(e),this.setFromRotationMatrix(N0,t,i)}setFromVector3(e,t=this._order){return this.set(e.x,e.y,e.z,t)}reorder(e){return D0.setFromEuler(this),this.setFromQuaternion(D0,e)}equals(e){return e._x===this._x&&e._y===this._y&&e._z===this._z&&e._order===this._order}fromArray(e){return this._x=e[0],this._y=e[1],this._z=e[2],e[3]!==void 0&&(this._order=e[3]),this._onChangeCallback(),this}toArray(e=[],t=0){return e[t]=this._x,e[t+1]=this._y,e[t+2]=this._z,e[t+3]=this._order,e}_onChange(e){return this._onChangeCallback=e,this}_onChangeCallback(){}*[Symbol.iterator](){yield this._x,yield this._y,yield this._z,yield this._order}};wr.DEFAULT_ORDER="XYZ";var Jo=class{constructor(){this.mask=1}set(e){this.mask=(1<<e|0)>>>0}enable(e){this.mask|=1<<e|0}enableAll(){this.mask=-1}toggle(e){this.mask^=1<<e|0}disable(e){this.mask&=~(1<<e|0)}disableAll(){this.mask=0}test(e){return(this.mask&e.mask)!==0}isEnabled(e){return(this.mask&(1<<e|0))!==0}},NS=0,k0=new U,Lo=new Bi,zr=new Nt,Uc=new U,Wa=new U,DS=new U,kS=new Bi,F0=new U(1,0,0),U0=new U(0,1,0),O0=new U(0,0,1),B0={type:"added"},FS={type:"removed"},No={type:"childadded",child:null},kf={type:"childremoved",child:null},Kn=class n extends br{constructor(){super(),this.isObject3D=!0,Object.defineProperty(this,"id",{value:NS++}),this.uuid=aa(),this.name="",this.type="Object3D",this.parent=null,this.children=[],this.up=n.DEFAULT_UP.clone();let e=new U,t=new wr,i=new Bi,r=new U(1,1,1);function s(){i.setFromEuler(t,!1)}function o(){t.setFromQuaternion(i,void 0,!1)}t._onChange(s),i._onChange(o),Object.defineProperties(this,{position:{configurable:!0,enumerable:!0,value:e},rotation:{configurable:!0,enumerable:!0,value:t},quaternion:{configurable:!0,enumerable:!0,value:i},scale:{configurable:!0,enumerable:!0,value:r},modelViewMatrix:{value:new Nt},normalMatrix:{value:new lt}}),this.matrix=new Nt,this.matrixWorld=new Nt,this.matrixAutoUpdate=n.DEFAULT_MATRIX_AUTO_UPDATE,this.matrixWorldAutoUpdate=n.DEFAULT_MATRIX_WORLD_AUTO_UPDATE,this.matrixWorldNeedsUpdate=!1,this.layers=new Jo,this.visible=!0,this.castShadow=!1,this.receiveShadow=!1,this.frustumCulled=!0,this.renderOrder=0,this.animations=[],this.customDepthMaterial=void 0,this.customDistanceMaterial=void 0,this.static=!1,this.userData={},this.pivot=null}onBeforeShadow(){}onAfterShadow(){}onBeforeRender(){}onAfterRender(){}applyMatrix4(e){this.matrixAutoUpdate&&this.updateMatrix(),this.matrix.premultiply(e),this.matrix.decompose(this.position,this.quaternion,this.scale),this.pivot!==null&&this.position.copy(this.pivot).applyMatrix4(this.matrix).sub(this.pivot)}applyQuaternion(e){return this.quaternion.premultiply(e),this}setRotationFromAxisAngle(e,t){this.quaternion.setFromAxisAngle(e,t)}setRotationFromEuler(e){this.quaternion.setFromEuler(e,!0)}setRotationFromMatrix(e){this.quaternion.setFromRotationMatrix(e)}setRotationFromQuaternion(e){this.quaternion.copy(e)}rotateOnAxis(e,t){return Lo.setFromAxisAngle(e,t),this.quaternion.multiply(Lo),this}rotateOnWorldAxis(e,t){return Lo.setFromAxisAngle(e,t),this.quaternion.premultiply(Lo),this}rotateX(e){return this.rotateOnAxis(F0,e)}rotateY(e){return this.rotateOnAxis(U0,e)}rotateZ(e){return this.rotateOnAxis(O0,e)}translateOnAxis(e,t){return k0.copy(e).applyQuaternion(this.quaternion),this.position.add(k0.multiplyScalar(t)),this}translateX(e){return this.translateOnAxis(F0,e)}translateY(e){return this.translateOnAxis(U0,e)}translateZ(e){return this.translateOnAxis(O0,e)}localToWorld(e){return this.updateWorldMatrix(!0,!1),e.applyMatrix4(this.matrixWorld)}worldToLocal(e){return this.updateWorldMatrix(!0,!1),e.applyMatrix4(zr.copy(this.matrixWorld).invert())}lookAt(e,t,i){e.isVector3?Uc.copy(e):Uc.set(e,t,i);let r=this.parent;this.updateWorldMatrix(!0,!1),Wa.setFromMatrixPosition(this.matrixWorld),this.isCamera||this.isLight?zr.lookAt(Wa,Uc,this.up):zr.lookAt(Uc,Wa,this.up),this.quaternion.setFromRotationMatrix(zr),r&&(zr.extractRotation(r.matrixWorld),Lo.setFromRotationMatrix(zr),this.quaternion.premultiply(Lo.invert()))}add(e){if(arguments.length>1){for(let t=0;t<arguments.length;t++)this.add(arguments[t]);return this}return e===this?(st("Object3D.add: object can't be added as a child of itself.",e),this):(e&&e.isObject3D?(e.removeFromParent(),e.parent=this,this.children.push(e),e.dispatchEvent(B0),No.child=e,this.dispatchEvent(No),No.child=null):st("Object3D.add: object not an instance of THREE.Object3D.",e),this)}remove(e){if(arguments.length>1){for(let i=0;i<arguments.length;i++)this.remove(arguments[i]);return this}let t=this.children.indexOf(e);return t!==-1&&(e.parent=null,this.children.splice(t,1),e.dispatchEvent(FS),kf.child=e,this.dispatchEvent(kf),kf.child=null),this}removeFromParent(){let e=this.parent;return e!==null&&e.remove(this),this}clear(){return this.remove(...this.children)}attach(e){return this.updateWorldMatrix(!0,!1),zr.copy(this.matrixWorld).invert(),e.parent!==null&&(e.parent.updateWorldMatrix(!0,!1),zr.multiply(e.parent.matrixWorld)),e.applyMatrix4(zr),e.removeFromParent(),e.parent=this,this.children.push(e),e.updateWorldMatrix(!1,!0),e.dispatchEvent(B0),No.child=e,this.dispatchEvent(No),No.child=null,this}getObjectById(e){return this.getObjectByProperty("id",e)}getObjectByName(e){return this.getObjectByProperty("name",e)}getObjectByProperty(e,t){if(this[e]===t)return this;for(let i=0,r=this.children.length;i<r;i++){let o=this.children[i].getObjectByProperty(e,t);if(o!==void 0)return o}}getObjectsByProperty(e,t,i=[]){this[e]===t&&i.push(this);let r=this.children;for(let s=0,o=r.length;s<o;s++)r[s].getObjectsByProperty(e,t,i);return i}getWorldPosition(e){return this.updateWorldMatrix(!0,!1),e.setFromMatrixPosition(this.matrixWorld)}getWorldQuaternion(e){return this.updateWorldMatrix(!0,!1),this.matrixWorld.decompose(Wa,e,DS),e}getWorldScale(e){return this.updateWorldMatrix(!0,!1),this.matrixWorld.decompose(Wa,kS,e),e}getWorldDirection(e){this.updateWorldMatrix(!0,!1);let t=this.matrixWorld.elements;return e.set(t[8],t[9],t[10]).normalize()}raycast(){}intersectsFrustum(){return!0}traverse(e){e(this);let t=this.children;for(let i=0,r=t.length;i<r;i++)t[i].traverse(e)}traverseVisible(e){if(this.visible===!1)return;e(this);let t=this.children;for(let i=0,r=t.length;i<r;i++)t[i].traverseVisible(e)}traverseAncestors(e){let t=this.parent;t!==null&&(e(t),t.traverseAncestors(e))}updateMatrix(){this.matrix.compose(this.position,this.quaternion,this.scale);let e=this.pivot;if(e!==null){let t=e.x,i=e.y,r=e.z,s=this.matrix.elements;s[12]+=t-s[0]*t-s[4]*i-s[8]*r,s[13]+=i-s[1]*t-s[5]*i-s[9]*r,s[14]+=r-s[2]*t-s[6]*i-s[10]*r}this.matrixWorldNeedsUpdate=!0}updateMatrixWorld(e){this.matrixAutoUpdate&&this.updateMatrix(),(this.matrixWorldNeedsUpdate||e)&&(this.matrixWorldAutoUpdate===!0&&(this.parent===null?this.matrixWorld.copy(this.matrix):this.matrixWorld.multiplyMatrices(this.parent.matrixWorld,this.matrix)),this.matrixWorldNeedsUpdate=!1,e=!0);let t=this.children;for(let i=0,r=t.length;i<r;i++)t[i].updateMatrixWorld(e)}updateWorldMatrix(e,t,i=!1){let r=this.parent;if(e===!0&&r!==null&&r.updateWorldMatrix(!0,!1),this.matrixAutoUpdate&&this.updateMatrix(),(this.matrixWorldNeedsUpdate||i)&&(this.matrixWorldAutoUpdate===!0&&(this.parent===null?this.matrixWorld.copy(this.matrix):this.matrixWorld.multiplyMatrices(this.parent.matrixWorld,this.matrix)),this.matrixWorldNeedsUpdate=!1,i=!0),t===!0){let s=this.children;for(let o=0,a=s.length;o<a;o++)s[o].updateWorldMatrix(!1,!0,i)}}toJSON(e){let t=e===void 0||typeof e=="string",i={};t&&(e={geometries:{},materials:{},textures:{},images:{},shapes:{},skeletons:{},animations:{},nodes:{}},i.metadata={version:4.7,type:"Object",generator:"Object3D.toJSON"});let r={};r.uuid=this.uuid,r.type=this.type,r.name=this.name,r.castShadow=this.castShadow,r.receiveShadow=this.receiveShadow,r.visible=this.visible,r.frustumCulled=this.frustumCulled,r.renderOrder=this.renderOrder,r.static=this.static,r.matrixAutoUpdate=this.matrixAutoUpdate,Object.keys(this.userData).length>0&&(r.userData=this.userData),r.layers=this.layers.mask,r.matrix=this.matrix.toArray(),r.up=this.up.toArray(),this.pivot!==null&&(r.pivot=this.pivot.toArray()),this.morphTargetDictionary!==void 0&&(r.morphTargetDictionary=Object.assign({},this.morphTargetDictionary)),this.morphTargetInfluences!==void 0&&(r.morphTargetInfluences=this.morphTargetInfluences.slice()),this.isInstancedMesh&&(r.type="InstancedMesh",r.count=this.count,r.instanceMatrix=this.instanceMatrix.toJSON(),this.instanceColor!==null&&(r.instanceColor=this.instanceColor.toJSON())),this.isBatchedMesh&&(r.type="BatchedMesh",r.perObjectFrustumCulled=this.perObjectFrustumCulled,r.sortObjects=this.sortObjects,r.drawRanges=this._drawRanges,r.reservedRanges=this._reservedRanges,r.geometryInfo=this._geometryInfo.map(a=>({...a,boundingBox:a.boundingBox?a.boundingBox.toJSON():void 0,boundingSphere:a.boundingSphere?a.boundingSphere.toJSON():void 0})),r.instanceInfo=this._instanceInfo.map(a=>({...a})),r.availableInstanceIds=this._availableInstanceIds.slice(),r.availableGeometryIds=this._availableGeometryIds.slice(),r.nextIndexStart=this._nextIndexStart,r.nextVertexStart=this._nextVertexStart,r.geometryCount=this._geometryCount,r.maxInstanceCount=this._maxInstanceCount,r.maxVertexCount=this._maxVertexCount,r.maxIndexCount=this._maxIndexCount,r.geometryInitialized=this._geometryInitialized,r.matricesTexture=this._matricesTexture.toJSON(e),r.indirectTexture=this._indirectTexture.toJSON(e),this._colorsTexture!==null&&(r.colorsTexture=this._colorsTexture.toJSON(e)),this.boundingSphere!==null&&(r.boundingSphere=this.boundingSphere.toJSON()),this.boundingBox!==null&&(r.boundingBox=this.boundingBox.toJSON()));function s(a,l){return a[l.uuid]===void 0&&(a[l.uuid]=l.toJSON(e)),l.uuid}if(this.isScene)this.background&&(this.background.isColor?r.background=this.background.toJSON():this.background.isTexture&&(r.background=this.background.toJSON(e).uuid)),this.environment&&this.environment.isTexture&&this.environment.isRenderTargetTexture!==!0&&(r.environment=this.environment.toJSON(e).uuid);else if(this.isMesh||this.isLine||this.isPoints){r.geometry=s(e.geometries,this.geometry);let a=this.geometry.parameters;if(a!==void 0&&a.shapes!==void 0){let l=a.shapes;if(Array.isArray(l))for(let c=0,u=l.length;c<u;c++){let f=l[c];s(e.shapes,f)}else s(e.shapes,l)}}if(this.isSkinnedMesh&&(r.bindMode=this.bindMode,r.bindMatrix=this.bindMatrix.toArray(),this.skeleton!==void 0&&(s(e.skeletons,this.skeleton),r.skeleton=this.skeleton.uuid)),this.material!==void 0)if(Array.isArray(this.material)){let a=[];for(let l=0,c=this.material.length;l<c;l++)a.push(s(e.materials,this.material[l]));r.material=a}else r.material=s(e.materials,this.material);if(this.children.length>0){r.children=[];for(let a=0;a<this.children.length;a++)r.children.push(this.children[a].toJSON(e).object)}if(this.animations.length>0){r.animations=[];for(let a=0;a<this.animations.length;a++){let l=this.animations[a];r.animations.push(s(e.animations,l))}}if(t){let a=o(e.geometries),l=o(e.materials),c=o(e.textures),u=o(e.images),f=o(e.shapes),h=o(e.skeletons),p=o(e.animations),m=o(e.nodes);a.length>0&&(i.geometries=a),l.length>0&&(i.materials=l),c.length>0&&(i.textures=c),u.length>0&&(i.images=u),f.length>0&&(i.shapes=f),h.length>0&&(i.skeletons=h),p.length>0&&(i.animations=p),m.length>0&&(i.nodes=m)}return i.object=r,i;function o(a){let l=[];for(let c in a){let u=a[c];delete u.metadata,l.push(u)}return l}}clone(e){return new this.constructor().copy(this,e)}copy(e,t=!0){if(this.name=e.name,this.up.copy(e.up),this.position.copy(e.position),this.rotation.order=e.rotation.order,this.quaternion.copy(e.quaternion),this.scale.copy(e.scale),this.pivot=e.pivot!==null?e.pivot.clone():null,this.matrix.copy(e.matrix),this.matrixWorld.copy(e.matrixWorld),this.matrixAutoUpdate=e.matrixAutoUpdate,this.matrixWorldAutoUpdate=e.matrixWorldAutoUpdate,this.matrixWorldNeedsUpdate=e.matrixWorldNeedsUpdate,this.layers.mask=e.layers.mask,this.visible=e.visible,this.castShadow=e.castShadow,this.receiveShadow=e.receiveShadow,this.frustumCulled=e.frustumCulled,this.renderOrder=e.renderOrder,this.static=e.static,this.animations=e.animations.slice(),this.userData=JSON.parse(JSON.stringify(e.userData)),t===!0)for(let i=0;i<e.children.length;i++){let r=e.children[i];this.add(r.clone())}return this}dispose(){this.dispatchEvent({type:"dispose"})}};Kn.DEFAULT_UP=new U(0,1,0);Kn.DEFAULT_MATRIX_AUTO_UPDATE=!0;Kn.DEFAULT_MATRIX_WORLD_AUTO_UPDATE=!0;var Tn=class extends Kn{constructor(){super(),this.isGroup=!0,this.type="Group"}},US={type:"move"},jo=class{constructor(){this._targetRay=null,this._grip=null,this._hand=null}getHandSpace(){return this._hand===null&&(this._hand=new Tn,this._hand.matrixAutoUpdate=!1,this._hand.visible=!1,this._hand.joints={},this._hand.inputState={pinching:!1}),this._hand}getTargetRaySpace(){return this._targetRay===null&&(this._targetRay=new Tn,this._targetRay.matrixAutoUpdate=!1,this._targetRay.visible=!1,this._targetRay.hasLinearVelocity=!1,this._targetRay.linearVelocity=new U,this._targetRay.hasAngularVelocity=!1,this._targetRay.angularVelocity=new U),this._targetRay}getGripSpace(){return this._grip===null&&(this._grip=new Tn,this._grip.matrixAutoUpdate=!1,this._grip.visible=!1,this._grip.hasLinearVelocity=!1,this._grip.linearVelocity=new U,this._grip.hasAngularVelocity=!1,this._grip.angularVelocity=new U,this._grip.eventsEnabled=!1),this._grip}dispatchEvent(e){return this._targetRay!==null&&this._targetRay.dispatchEvent(e),this._grip!==null&&this._grip.dispatchEvent(e),this._hand!==null&&this._hand.dispatchEvent(e),this}connect(e){if(e&&e.hand){let t=this._hand;if(t)for(let i of e.hand.values())this._getHandJoint(t,i)}return this.dispatchEvent({type:"connected",data:e}),this}disconnect(e){return this.dispatchEvent({type:"disconnected",data:e}),this._targetRay!==null&&(this._targetRay.visible=!1),this._grip!==null&&(this._grip.visible=!1),this._hand!==null&&(this._hand.visible=!1),this}update(e,t,i){let r=null,s=null,o=null,a=this._targetRay,l=this._grip,c=this._hand;if(e&&t.session.visibilityState!=="visible-blurred"){if(c&&e.hand){o=!0;for(let _ of e.hand.values()){let g=t.getJointPose(_,i),y=this._getHandJoint(c,_);g!==null&&(y.matrix.fromArray(g.transform.matrix),y.matrix.decompose(y.position,y.quaternion,y.scale),y.matrixWorldNeedsUpdate=!0,y.jointRadius=g.radius),y.visible=g!==null}let u=c.joints["index-finger-tip"],f=c.joints["thumb-tip"],h=u.position.distanceTo(f.position),p=.02,m=.005;c.inputState.pinching&&h>p+m?(c.inputState.pinching=!1,this.dispatchEvent({type:"pinchend",handedness:e.handedness,target:this})):!c.inputState.pinching&&h<=p-m&&(c.inputState.pinching=!0,this.dispatchEvent({type:"pinchstart",handedness:e.handedness,target:this}))}else l!==null&&e.gripSpace&&(s=t.getPose(e.gripSpace,i),s!==null&&(l.matrix.fromArray(s.transform.matrix),l.matrix.decompose(l.position,l.quaternion,l.scale),l.matrixWorldNeedsUpdate=!0,s.linearVelocity?(l.hasLinearVelocity=!0,l.linearVelocity.copy(s.linearVelocity)):l.hasLinearVelocity=!1,s.angularVelocity?(l.hasAngularVelocity=!0,l.angularVelocity.copy(s.angularVelocity)):l.hasAngularVelocity=!1,l.eventsEnabled&&l.dispatchEvent({type:"gripUpdated",data:e,target:this})));a!==null&&(r=t.getPose(e.targetRaySpace,i),r===null&&s!==null&&(r=s),r!==null&&(a.matrix.fromArray(r.transform.matrix),a.matrix.decompose(a.position,a.quaternion,a.scale),a.matrixWorldNeedsUpdate=!0,r.linearVelocity?(a.hasLinearVelocity=!0,a.linearVelocity.copy(r.linearVelocity)):a.hasLinearVelocity=!1,r.angularVelocity?(a.hasAngularVelocity=!0,a.angularVelocity.copy(r.angularVelocity)):a.hasAngularVelocity=!1,this.dispatchEvent(US)))}return a!==null&&(a.visible=r!==null),l!==null&&(l.visible=s!==null),c!==null&&(c.visible=o!==null),this}_getHandJoint(e,t){if(e.joints[t.jointName]===void 0){let i=new Tn;i.matrixAutoUpdate=!1,i.visible=!1,e.joints[t.jointName]=i,e.add(i)}return e.joints[t.jointName]}},Ky={aliceblue:15792383,antiquewhite:16444375,aqua:65535,aquamarine:8388564,azure:15794175,beige:16119260,bisque:16770244,black:0,blanchedalmond:16772045,blue:255,blueviolet:9055202,brown:10824234,burlywood:14596231,cadetblue:6266528,chartreuse:8388352,chocolate:13789470,coral:16744272,cornflowerblue:6591981,cornsilk:16775388,crimson:14423100,cyan:65535,darkblue:139,darkcyan:35723,darkgoldenrod:12092939,darkgray:11119017,darkgreen:25600,darkgrey:11119017,darkkhaki:12433259,darkmagenta:9109643,darkolivegreen:5597999,darkorange:16747520,darkorchid:10040012,darkred:9109504,darksalmon:15308410,darkseagreen:9419919,darkslateblue:4734347,darkslategray:3100495,darkslategrey:3100495,darkturquoise:52945,darkviolet:9699539,deeppink:16716947,deepskyblue:49151,dimgray:6908265,dimgrey:6908265,dodgerblue:2003199,firebrick:11674146,floralwhite:16775920,forestgreen:2263842,fuchsia:16711935,gainsboro:14474460,ghostwhite:16316671,gold:16766720,goldenrod:14329120,gray:8421504,green:32768,greenyellow:11403055,grey:8421504,honeydew:15794160,hotpink:16738740,indianred:13458524,indigo:4915330,ivory:16777200,khaki:15787660,lavender:15132410,lavenderblush:16773365,lawngreen:8190976,lemonchiffon:16775885,lightblue:11393254,lightcoral:15761536,lightcyan:14745599,lightgoldenrodyellow:16448210,lightgray:13882323,lightgreen:9498256,lightgrey:13882323,lightpink:16758465,lightsalmon:16752762,lightseagreen:2142890,lightskyblue:8900346,lightslategray:7833753,lightslategrey:7833753,lightsteelblue:11584734,lightyellow:16777184,lime:65280,limegreen:3329330,linen:16445670,magenta:16711935,maroon:8388608,mediumaquamarine:6737322,mediumblue:205,mediumorchid:12211667,mediumpurple:9662683,mediumseagreen:3978097,mediumslateblue:8087790,mediumspringgreen:64154,mediumturquoise:4772300,mediumvioletred:13047173,midnightblue:1644912,mintcream:16121850,mistyrose:16770273,moccasin:16770229,navajowhite:16768685,navy:128,oldlace:16643558,olive:8421376,olivedrab:7048739,orange:16753920,orangered:16729344,orchid:14315734,palegoldenrod:15657130,palegreen:10025880,paleturquoise:11529966,palevioletred:14381203,papayawhip:16773077,peachpuff:16767673,peru:13468991,pink:16761035,plum:14524637,powderblue:11591910,purple:8388736,rebeccapurple:6697881,red:16711680,rosybrown:12357519,royalblue:4286945,saddlebrown:9127187,salmon:16416882,sandybrown:16032864,seagreen:3050327,seashell:16774638,sienna:10506797,silver:12632256,skyblue:8900331,slateblue:6970061,slategray:7372944,slategrey:7372944,snow:16775930,springgreen:65407,steelblue:4620980,tan:13808780,teal:32896,thistle:14204888,tomato:16737095,turquoise:4251856,violet:15631086,wheat:16113331,white:16777215,whitesmoke:16119285,yellow:16776960,yellowgreen:10145074},ps={h:0,s:0,l:0},Oc={h:0,s:0,l:0};function Ff(n,e,t){return t<0&&(t+=1),t>1&&(t-=1),t<1/6?n+(e-n)*6*t:t<1/2?e:t<2/3?n+(e-n)*6*(2/3-t):n}var Ye=class{constructor(e,t,i){return this.isColor=!0,this.r=1,this.g=1,this.b=1,this.set(e,t,i)}set(e,t,i){if(t===void 0&&i===void 0){let r=e;r&&r.isColor?this.copy(r):typeof r=="number"?this.setHex(r):typeof r=="string"&&this.setStyle(r)}else this.setRGB(e,t,i);return this}setScalar(e){return this.r=e,this.g=e,this.b=e,this}setHex(e,t=In){return e=Math.floor(e),this.r=(e>>16&255)/255,this.g=(e>>8&255)/255,this.b=(e&255)/255,Tt.colorSpaceToWorking(this,t),this}setRGB(e,t,i,r=Tt.workingColorSpace){return this.r=e,this.g=t,this.b=i,Tt.colorSpaceToWorking(this,r),this}setHSL(e,t,i,r=Tt.workingColorSpace){if(e=AS(e,1),t=St(t,0,1),i=St(i,0,1),t===0)this.r=this.g=this.b=i;else{let s=i<=.5?i*(1+t):i+t-i*t,o=2*i-s;this.r=Ff(o,s,e+1/3),this.g=Ff(o,s,e),this.b=Ff(o,s,e-1/3)}return Tt.colorSpaceToWorking(this,r),this}setStyle(e,t=In){function i(s){s!==void 0&&parseFloat(s)<1&&et("Color: Alpha component of "+e+" will be ignored.")}let r;if(r=/^(\w+)\(([^\)]*)\)/.exec(e)){let s,o=r[1],a=r[2];switch(o){case"rgb":case"rgba":if(s=/^\s*(\d+)\s*,\s*(\d+)\s*,\s*(\d+)\s*(?:,\s*(\d+(?:\.\d+)?|\.\d+)\s*)?$/.exec(a))return i(s[4]),this.setRGB(Math.min(255,parseInt(s[1],10))/255,Math.min(255,parseInt(s[2],10))/255,Math.min(255,parseInt(s[3],10))/255,t);if(s=/^\s*(\d+(?:\.\d+)?|\.\d+)\%\s*,\s*(\d+(?:\.\d+)?|\.\d+)\%\s*,\s*(\d+(?:\.\d+)?|\.\d+)\%\s*(?:,\s*(\d+(?:\.\d+)?|\.\d+)\s*)?$/.exec(a))return i(s[4]),this.setRGB(Math.min(100,parseFloat(s[1]))/100,Math.min(100,parseFloat(s[2]))/100,Math.min(100,parseFloat(s[3]))/100,t);break;case"hsl":case"hsla":if(s=/^\s*([+-]?(?:\d+(?:\.\d+)?|\.\d+))\s*,\s*(\d+(?:\.\d+)?|\.\d+)\%\s*,\s*(\d+(?:\.\d+)?|\.\d+)\%\s*(?:,\s*(\d+(?:\.\d+)?|\.\d+)\s*)?$/.exec(a))return i(s[4]),this.setHSL(parseFloat(s[1])/360,parseFloat(s[2])/100,parseFloat(s[3])/100,t);break;default:et("Color: Unknown color model "+e)}}else if(r=/^\#([A-Fa-f\d]+)$/.exec(e)){let s=r[1],o=s.length;if(o===3)return this.setRGB(parseInt(s.charAt(0),16)/15,parseInt(s.charAt(1),16)/15,parseInt(s.charAt(2),16)/15,t);if(o===6)return this.setHex(parseInt(s,16),t);et("Color: Invalid hex color "+e)}else if(e&&e.length>0)return this.setColorName(e,t);return this}setColorName(e,t=In){let i=Ky[e.toLowerCase()];return i!==void 0?this.setHex(i,t):et("Color: Unknown color "+e),this}clone(){return new this.constructor(this.r,this.g,this.b)}copy(e){return this.r=e.r,this.g=e.g,this.b=e.b,this}copySRGBToLinear(e){return this.r=Xr(e.r),this.g=Xr(e.g),this.b=Xr(e.b),this}copyLinearToSRGB(e){return this.r=Wo(e.r),this.g=Wo(e.g),this.b=Wo(e.b),this}convertSRGBToLinear(){return this.copySRGBToLinear(this),this}convertLinearToSRGB(){return this.copyLinearToSRGB(this),this}getHex(e=In){return Tt.workingToColorSpace(ni.copy(this),e),Math.round(St(ni.r*255,0,255))*65536+Math.round(St(ni.g*255,0,255))*256+Math.round(St(ni.b*255,0,255))}getHexString(e=In){return("000000"+this.getHex(e).toString(16)).slice(-6)}getHSL(e,t=Tt.workingColorSpace){Tt.workingToColorSpace(ni.copy(this),t);let i=ni.r,r=ni.g,s=ni.b,o=Math.max(i,r,s),a=Math.min(i,r,s),l,c,u=(a+o)/2;if(a===o)l=0,c=0;else{let f=o-a;switch(c=u<=.5?f/(o+a):f/(2-o-a),o){case i:l=(r-s)/f+(r<s?6:0);break;case r:l=(s-i)/f+2;break;case s:l=(i-r)/f+4;break}l/=6}return e.h=l,e.s=c,e.l=u,e}getRGB(e,t=Tt.workingColorSpace){return Tt.workingToColorSpace(ni.copy(this),t),e.r=ni.r,e.g=ni.g,e.b=ni.b,e}getStyle(e=In){Tt.workingToColorSpace(ni.copy(this),e);let t=ni.r,i=ni.g,r=ni.b;return e!==In?`color(${e} ${t.toFixed(3)} ${i.toFixed(3)} ${r.toFixed(3)})`:`rgb(${Math.round(t*255)},${Math.round(i*255)},${Math.round(r*255)})`}offsetHSL(e,t,i){return this.getHSL(ps),this.setHSL(ps.h+e,ps.s+t,ps.l+i)}add(e){return this.r+=e.r,this.g+=e.g,this.b+=e.b,this}addColors(e,t){return this.r=e.r+t.r,this.g=e.g+t.g,this.b=e.b+t.b,this}addScalar(e){return this.r+=e,this.g+=e,this.b+=e,this}sub(e){return this.r=Math.max(0,this.r-e.r),this.g=Math.max(0,this.g-e.g),this.b=Math.max(0,this.b-e.b),this}multiply(e){return this.r*=e.r,this.g*=e.g,this.b*=e.b,this}multiplyScalar(e){return this.r*=e,this.g*=e,this.b*=e,this}lerp(e,t){return this.r+=(e.r-this.r)*t,this.g+=(e.g-this.g)*t,this.b+=(e.b-this.b)*t,this}lerpColors(e,t,i){return this.r=e.r+(t.r-e.r)*i,this.g=e.g+(t.g-e.g)*i,this.b=e.b+(t.b-e.b)*i,this}lerpHSL(e,t){this.getHSL(ps),e.getHSL(Oc);let i=If(ps.h,Oc.h,t),r=If(ps.s,Oc.s,t),s=If(ps.l,Oc.l,t);return this.setHSL(i,r,s),this}setFromVector3(e){return this.r=e.x,this.g=e.y,this.b=e.z,this}applyMatrix3(e){let t=this.r,i=this.g,r=this.b,s=e.elements;return this.r=s[0]*t+s[3]*i+s[6]*r,this.g=s[1]*t+s[4]*i+s[7]*r,this.b=s[2]*t+s[5]*i+s[8]*r,this}equals(e){return e.r===this.r&&e.g===this.g&&e.b===this.b}fromArray(e,t=0){return this.r=e[t],this.g=e[t+1],this.b=e[t+2],this}toArray(e=[],t=0){return e[t]=this.r,e[t+1]=this.g,e[t+2]=this.b,e}fromBufferAttribute(e,t){return this.r=e.getX(t),this.g=e.getY(t),this.b=e.getZ(t),this}toJSON(){return this.getHex()}*[Symbol.iterator](){yield this.r,yield this.g,yield this.b}},ni=new Ye;Ye.NAMES=Ky;var ol=class extends Kn{constructor(){super(),this.isScene=!0,this.type="Scene",this.background=null,this.environment=null,this.fog=null,this.backgroundBlurriness=0,this.backgroundIntensity=1,this.backgroundRotation=new wr,this.environmentIntensity=1,this.environmentRotation=new wr,this.overrideMaterial=null,typeof __THREE_DEVTOOLS__<"u"&&__THREE_DEVTOOLS__.dispatchEvent(new CustomEvent("observe",{detail:this}))}copy(e,t){return super.copy(e,t),this.background=e.background!==null?e.background.clone():null,this.environment=e.environment!==null?e.environment.clone():null,this.fog=e.fog!==null?e.fog.clone():null,this.backgroundBlurriness=e.backgroundBlurriness,this.backgroundIntensity=e.backgroundIntensity,this.backgroundRotation.copy(e.backgroundRotation),this.environmentIntensity=e.environmentIntensity,this.environmentRotation.copy(e.environmentRotation),this.overrideMaterial=e.overrideMaterial!==null?e.overrideMaterial.clone():null,this.matrixAutoUpdate=e.matrixAutoUpdate,this}toJSON(e){let t=super.toJSON(e);return this.fog!==null&&(t.object.fog=this.fog.toJSON()),t.object.backgroundBlurriness=this.backgroundBlurriness,t.object.backgroundIntensity=this.backgroundIntensity,t.object.backgroundRotation=this.backgroundRotation.toArray(),t.object.environmentIntensity=this.environmentIntensity,t.object.environmentRotation=this.environmentRotation.toArray(),t}},er=new U,Gr=new U,Uf=new U,Vr=new U,Do=new U,ko=new U,z0=new U,Of=new U,Bf=new U,zf=new U,Gf=new an,Vf=new an,Hf=new an,_s=class n{constructor(e=new U,t=new U,i=new U){this.a=e,this.b=t,this.c=i}static getNormal(e,t,i,r){r.subVectors(i,t),er.subVectors(e,t),r.cross(er);let s=r.lengthSq();return s>0?r.multiplyScalar(1/Math.sqrt(s)):r.set(0,0,0)}static getBarycoord(e,t,i,r,s){er.subVectors(r,t),Gr.subVectors(i,t),Uf.subVectors(e,t);let o=er.dot(er),a=er.dot(Gr),l=er.dot(Uf),c=Gr.dot(Gr),u=Gr.dot(Uf),f=o*c-a*a;if(f===0)return s.set(0,0,0),null;let h=1/f,p=(c*l-a*u)*h,m=(o*u-a*l)*h;return s.set(1-p-m,m,p)}static containsPoint(e,t,i,r){return this.getBarycoord(e,t,i,r,Vr)===null?!1:Vr.x>=0&&Vr.y>=0&&Vr.x+Vr.y<=1}static getInterpolation(e,t,i,r,s,o,a,l){return this.getBarycoord(e,t,i,r,Vr)===null?(l.x=0,l.y=0,"z"in l&&(l.z=0),"w"in l&&(l.w=0),null):(l.setScalar(0),l.addScaledVector(s,Vr.x),l.addScaledVector(o,Vr.y),l.addScaledVector(a,Vr.z),l)}static getInterpolatedAttribute(e,t,i,r,s,o){return Gf.setScalar(0),Vf.setScalar(0),Hf.setScalar(0),Gf.fromBufferAttribute(e,t),Vf.fromBufferAttribute(e,i),Hf.fromBufferAttribute(e,r),o.setScalar(0),o.addScaledVector(Gf,s.x),o.addScaledVector(Vf,s.y),o.addScaledVector(Hf,s.z),o}static isFrontFacing(e,t,i,r){return er.subVectors(i,t),Gr.subVectors(e,t),er.cross(Gr).dot(r)<0}set(e,t,i){return this.a.copy(e),this.b.copy(t),this.c.copy(i),this}setFromPointsAndIndices(e,t,i,r){return this.a.copy(e[t]),this.b.copy(e[i]),this.c.copy(e[r]),this}setFromAttributeAndIndices(e,t,i,r){return this.a.fromBufferAttribute(e,t),this.b.fromBufferAttribute(e,i),this.c.fromBufferAttribute(e,r),this}clone(){return new this.constructor().copy(this)}copy(e){return this.a.copy(e.a),this.b.copy(e.b),this.c.copy(e.c),this}getArea(){return er.subVectors(this.c,this.b),Gr.subVectors(this.a,this.b),er.cross(Gr).length()*.5}getMidpoint(e){return e.addVectors(this.a,this.b).add(this.c).multiplyScalar(1/3)}getNormal(e){return n.getNormal(this.a,this.b,this.c,e)}getPlane(e){return e.setFromCoplanarPoints(this.a,this.b,this.c)}getBarycoord(e,t){return n.getBarycoord(e,this.a,this.b,this.c,t)}getInterpolation(e,t,i,r,s){return n.getInterpolation(e,this.a,this.b,this.c,t,i,r,s)}containsPoint(e){return n.containsPoint(e,this.a,this.b,this.c)}isFrontFacing(e){return n.isFrontFacing(this.a,this.b,this.c,e)}intersectsBox(e){return e.intersectsTriangle(this)}closestPointToPoint(e,t){let i=this.a,r=this.b,s=this.c,o,a;Do.subVectors(r,i),ko.subVectors(s,i),Of.subVectors(e,i);let l=Do.dot(Of),c=ko.dot(Of);if(l<=0&&c<=0)return t.copy(i);Bf.subVectors(e,r);let u=Do.dot(Bf),f=ko.dot(Bf);if(u>=0&&f<=u)return t.copy(r);let h=l*f-u*c;if(h<=0&&l>=0&&u<=0&&l-u>0)return o=l/(l-u),t.copy(i).addScaledVector(Do,o);zf.subVectors(e,s);let p=Do.dot(zf),m=ko.dot(zf);if(m>=0&&p<=m)return t.copy(s);let _=p*c-l*m;if(_<=0&&c>=0&&m<=0)return a=c/(c-m),t.copy(i).addScaledVector(ko,a);let g=u*m-p*f;if(g<=0&&f-u>=0&&p-m>=0)return z0.subVectors(s,r),a=(f-u)/(f-u+(p-m)),t.copy(r).addScaledVector(z0,a);let y=1/(g+_+h);return o=_*y,a=h*y,t.copy(i).addScaledVector(Do,o).addScaledVector(ko,a)}equals(e){return e.a.equals(this.a)&&e.b.equals(this.b)&&e.c.equals(this.c)}},Xn=class{constructor(e=new U(1/0,1/0,1/0),t=new U(-1/0,-1/0,-1/0)){this.isBox3=!0,this.min=e,this.max=t}set(e,t){return this.min.copy(e),this.max.copy(t),this}setFromArray(e){this.makeEmpty();for(let t=0,i=e.length;t<i;t+=3)this.expandByPoint(tr.fromArray(e,t));return this}setFromBufferAttribute(e){this.makeEmpty();for(let t=0,i=e.count;t<i;t++)this.expandByPoint(tr.fromBufferAttribute(e,t));return this}setFromPoints(e){this.makeEmpty();for(let t=0,i=e.length;t<i;t++)this.expandByPoint(e[t]);return this}setFromCenterAndSize(e,t){let i=tr.copy(t).multiplyScalar(.5);return this.min.copy(e).sub(i),this.max.copy(e).add(i),this}setFromObject(e,t=!1){return this.makeEmpty(),this.expandByObject(e,t)}clone(){return new this.constructor().copy(this)}copy(e){return this.min.copy(e.min),this.max.copy(e.max),this}makeEmpty(){return this.min.x=this.min.y=this.min.z=1/0,this.max.x=this.max.y=this.max.z=-1/0,this}isEmpty(){return this.max.x<this.min.x||this.max.y<this.min.y||this.max.z<this.min.z}getCenter(e){return this.isEmpty()?e.set(0,0,0):e.addVectors(this.min,this.max).multiplyScalar(.5)}getSize(e){return this.isEmpty()?e.set(0,0,0):e.subVectors(this.max,this.min)}expandByPoint(e){return this.min.min(e),this.max.max(e),this}expandByVector(e){return this.min.sub(e),this.max.add(e),this}expandByScalar(e){return this.min.addScalar(-e),this.max.addScalar(e),this}expandByObject(e,t=!1){e.updateWorldMatrix(!1,!1);let i=e.geometry;if(i!==void 0){let s=i.getAttribute("position");if(t===!0&&s!==void 0&&e.isInstancedMesh!==!0&&e.isBatchedMesh!==!0)for(let o=0,a=s.count;o<a;o++)e.isMesh===!0?e.getVertexPosition(o,tr):tr.fromBufferAttribute(s,o),tr.applyMatrix4(e.matrixWorld),this.expandByPoint(tr);else e.boundingBox!==void 0?(e.boundingBox===null&&e.computeBoundingBox(),Bc.copy(e.boundingBox)):(i.boundingBox===null&&i.computeBoundingBox(),Bc.copy(i.boundingBox)),Bc.applyMatrix4(e.matrixWorld),this.union(Bc)}let r=e.children;for(let s=0,o=r.length;s<o;s++)this.expandByObject(r[s],t);return this}containsPoint(e){return e.x>=this.min.x&&e.x<=this.max.x&&e.y>=this.min.y&&e.y<=this.max.y&&e.z>=this.min.z&&e.z<=this.max.z}containsBox(e){return this.min.x<=e.min.x&&e.max.x<=this.max.x&&this.min.y<=e.min.y&&e.max.y<=this.max.y&&this.min.z<=e.min.z&&e.max.z<=this.max.z}getParameter(e,t){return t.set((e.x-this.min.x)/(this.max.x-this.min.x),(e.y-this.min.y)/(this.max.y-this.min.y),(e.z-this.min.z)/(this.max.z-this.min.z))}intersectsBox(e){return e.max.x>=this.min.x&&e.min.x<=this.max.x&&e.max.y>=this.min.y&&e.min.y<=this.max.y&&e.max.z>=this.min.z&&e.min.z<=this.max.z}intersectsSphere(e){return this.clampPoint(e.center,tr),tr.distanceToSquared(e.center)<=e.radius*e.radius}intersectsPlane(e){let t,i;return e.normal.x>0?(t=e.normal.x*this.min.x,i=e.normal.x*this.max.x):(t=e.normal.x*this.max.x,i=e.normal.x*this.min.x),e.normal.y>0?(t+=e.normal.y*this.min.y,i+=e.normal.y*this.max.y):(t+=e.normal.y*this.max.y,i+=e.normal.y*this.min.y),e.normal.z>0?(t+=e.normal.z*this.min.z,i+=e.normal.z*this.max.z):(t+=e.normal.z*this.max.z,i+=e.normal.z*this.min.z),t<=-e.constant&&i>=-e.constant}intersectsTriangle(e){if(this.isEmpty())return!1;this.getCenter(Xa),zc.subVectors(this.max,Xa),Fo.subVectors(e.a,Xa),Uo.subVectors(e.b,Xa),Oo.subVectors(e.c,Xa),ms.subVectors(Uo,Fo),gs.subVectors(Oo,Uo),Bs.subVectors(Fo,Oo);let t=[0,-ms.z,ms.y,0,-gs.z,gs.y,0,-Bs.z,Bs.y,ms.z,0,-ms.x,gs.z,0,-gs.x,Bs.z,0,-Bs.x,-ms.y,ms.x,0,-gs.y,gs.x,0,-Bs.y,Bs.x,0];return!Wf(t,Fo,Uo,Oo,zc)||(t=[1,0,0,0,1,0,0,0,1],!Wf(t,Fo,Uo,Oo,zc))?!1:(Gc.crossVectors(ms,gs),t=[Gc.x,Gc.y,Gc.z],Wf(t,Fo,Uo,Oo,zc))}clampPoint(e,t){return t.copy(e).clamp(this.min,this.max)}distanceToPoint(e){return this.clampPoint(e,tr).distanceTo(e)}getBoundingSphere(e){return this.isEmpty()?e.makeEmpty():(this.getCenter(e.center),e.radius=this.getSize(tr).length()*.5),e}intersect(e){return this.min.max(e.min),this.max.min(e.max),this.isEmpty()&&this.makeEmpty(),this}union(e){return this.min.min(e.min),this.max.max(e.max),this}applyMatrix4(e){return this.isEmpty()?this:(Hr[0].set(this.min.x,this.min.y,this.min.z).applyMatrix4(e),Hr[1].set(this.min.x,this.min.y,this.max.z).applyMatrix4(e),Hr[2].set(this.min.x,this.max.y,this.min.z).applyMatrix4(e),Hr[3].set(this.min.x,this.max.y,this.max.z).applyMatrix4(e),Hr[4].set(this.max.x,this.min.y,this.min.z).applyMatrix4(e),Hr[5].set(this.max.x,this.min.y,this.max.z).applyMatrix4(e),Hr[6].set(this.max.x,this.max.y,this.min.z).applyMatrix4(e),Hr[7].set(this.max.x,this.max.y,this.max.z).applyMatrix4(e),this.setFromPoints(Hr),this)}translate(e){return this.min.add(e),this.max.add(e),this}equals(e){return e.min.equals(this.min)&&e.max.equals(this.max)}toJSON(){return{min:this.min.toArray(),max:this.max.toArray()}}fromJSON(e){return this.min.fromArray(e.min),this.max.fromArray(e.max),this}},Hr=[new U,new U,new U,new U,new U,new U,new U,new U],tr=new U,Bc=new Xn,Fo=new U,Uo=new U,Oo=new U,ms=new U,gs=new U,Bs=new U,Xa=new U,zc=new U,Gc=new U,zs=new U;function Wf(n,e,t,i,r){for(let s=0,o=n.length-3;s<=o;s+=3){zs.fromArray(n,s);let a=r.x*Math.abs(zs.x)+r.y*Math.abs(zs.y)+r.z*Math.abs(zs.z),l=e.dot(zs),c=t.dot(zs),u=i.dot(zs);if(Math.max(-Math.max(l,c,u),Math.min(l,c,u))>a)return!1}return!0}var An=new U,Vc=new Be,OS=0,Pn=class extends br{constructor(e,t,i=!1){if(super(),Array.isArray(e))throw new TypeError("THREE.BufferAttribute: array should be a Typed Array.");this.isBufferAttribute=!0,Object.defineProperty(this,"id",{value:OS++}),this.name="",this.array=e,this.itemSize=t,this.count=e!==void 0?e.length/t:0,this.normalized=i,this.usage=Hy,this.updateRanges=[],this.gpuType=Gi,this.version=0,this._normalizationScale=e!==void 0?Fp(e):void 0}onUploadCallback(){}set needsUpdate(e){e===!0&&this.version++}setUsage(e){return this.usage=e,this}addUpdateRange(e,t){this.updateRanges.push({start:e,count:t})}clearUpdateRanges(){this.updateRanges.length=0}copy(e){return this.name=e.name,this.array=new e.array.constructor(e.array),this.itemSize=e.itemSize,this.count=e.count,this.normalized=e.normalized,this.usage=e.usage,this.gpuType=e.gpuType,this._normalizationScale=e._normalizationScale,this}copyAt(e,t,i){e*=this.itemSize,i*=t.itemSize;for(let r=0,s=this.itemSize;r<s;r++)this.array[e+r]=t.array[i+r];return this}copyArray(e){return this.array.set(e),this}applyMatrix3(e){if(this.itemSize===2)for(let t=0,i=this.count;t<i;t++)Vc.fromBufferAttribute(this,t),Vc.applyMatrix3(e),this.setXY(t,Vc.x,Vc.y);else if(this.itemSize===3)for(let t=0,i=this.count;t<i;t++)An.fromBufferAttribute(this,t),An.applyMatrix3(e),this.setXYZ(t,An.x,An.y,An.z);return this}applyMatrix4(e){for(let t=0,i=this.count;t<i;t++)An.fromBufferAttribute(this,t),An.applyMatrix4(e),this.setXYZ(t,An.x,An.y,An.z);return this}applyNormalMatrix(e){for(let t=0,i=this.count;t<i;t++)An.fromBufferAttribute(this,t),An.applyNormalMatrix(e),this.setXYZ(t,An.x,An.y,An.z);return this}transformDirection(e){for(let t=0,i=this.count;t<i;t++)An.fromBufferAttribute(this,t),An.transformDirection(e),this.setXYZ(t,An.x,An.y,An.z);return this}set(e,t=0){return this.array.set(e,t),this}getComponent(e,t){let i=this.array[e*this.itemSize+t];return this.normalized&&(i=this._denormalize(i)),i}setComponent(e,t,i){return this.normalized&&(i=this._normalize(i)),this.array[e*this.itemSize+t]=i,this}getX(e){let t=this.array[e*this.itemSize];return this.normalized&&(t=this._denormalize(t)),t}setX(e,t){return this.normalized&&(t=this._normalize(t)),this.array[e*this.itemSize]=t,this}getY(e){let t=this.array[e*this.itemSize+1];return this.normalized&&(t=this._denormalize(t)),t}setY(e,t){return this.normalized&&(t=this._normalize(t)),this.array[e*this.itemSize+1]=t,this}getZ(e){let t=this.array[e*this.itemSize+2];return this.normalized&&(t=this._denormalize(t)),t}setZ(e,t){return this.normalized&&(t=this._normalize(t)),this.array[e*this.itemSize+2]=t,this}getW(e){let t=this.array[e*this.itemSize+3];return this.normalized&&(t=this._denormalize(t)),t}setW(e,t){return this.normalized&&(t=this._normalize(t)),this.array[e*this.itemSize+3]=t,this}setXY(e,t,i){return e*=this.itemSize,this.normalized&&(t=this._normalize(t),i=this._normalize(i)),this.array[e+0]=t,this.array[e+1]=i,this}setXYZ(e,t,i,r){return e*=this.itemSize,this.normalized&&(t=this._normalize(t),i=this._normalize(i),r=this._normalize(r)),this.array[e+0]=t,this.array[e+1]=i,this.array[e+2]=r,this}setXYZW(e,t,i,r,s){return e*=this.itemSize,this.normalized&&(t=this._normalize(t),i=this._normalize(i),r=this._normalize(r),s=this._normalize(s)),this.array[e+0]=t,this.array[e+1]=i,this.array[e+2]=r,this.array[e+3]=s,this}onUpload(e){return this.onUploadCallback=e,this}clone(){return new this.constructor(this.array,this.itemSize).copy(this)}toJSON(){let e={itemSize:this.itemSize,type:this.array.constructor.name,array:Array.from(this.array),normalized:this.normalized};return e.name=this.name,e.usage=this.usage,e.gpuType=this.gpuType,e}dispose(){this.dispatchEvent({type:"dispose"})}_denormalize(e){let t=this._normalizationScale;return t!==void 0?Math.max(e/t,-1):TS(e,this.array)}_normalize(e){let t=this._normalizationScale;return t!==void 0?Math.round(e*t):ES(e,this.array)}};var al=class extends Pn{constructor(e,t,i){super(new Uint16Array(e),t,i)}};var ll=class extends Pn{constructor(e,t,i){super(new Uint32Array(e),t,i)}};var Mt=class extends Pn{constructor(e,t,i){super(new Float32Array(e),t,i)}},BS=new Xn,qa=new U,Xf=new U,$r=class{constructor(e=new U,t=-1){this.isSphere=!0,this.center=e,this.radius=t}set(e,t){return this.center.copy(e),this.radius=t,this}setFromPoints(e,t){let i=this.center;t!==void 0?i.copy(t):BS.setFromPoints(e).getCenter(i);let r=0;for(let s=0,o=e.length;s<o;s++)r=Math.max(r,i.distanceToSquared(e[s]));return this.radius=Math.sqrt(r),this}copy(e){return this.center.copy(e.center),this.radius=e.radius,this}isEmpty(){return this.radius<0}makeEmpty(){return this.center.set(0,0,0),this.radius=-1,this}containsPoint(e){return e.distanceToSquared(this.center)<=this.radius*this.radius}distanceToPoint(e){return e.distanceTo(this.center)-this.radius}intersectsSphere(e){let t=this.radius+e.radius;return e.center.distanceToSquared(this.center)<=t*t}intersectsBox(e){return e.intersectsSphere(this)}intersectsPlane(e){return Math.abs(e.distanceToPoint(this.center))<=this.radius}clampPoint(e,t){let i=this.center.distanceToSquared(e);return t.copy(e),i>this.radius*this.radius&&(t.sub(this.center).normalize(),t.multiplyScalar(this.radius).add(this.center)),t}getBoundingBox(e){return this.isEmpty()?(e.makeEmpty(),e):(e.set(this.center,this.center),e.expandByScalar(this.radius),e)}applyMatrix4(e){return this.center.applyMatrix4(e),this.radius=this.radius*e.getMaxScaleOnAxis(),this}translate(e){return this.center.add(e),this}expandByPoint(e){if(this.isEmpty())return this.center.copy(e),this.radius=0,this;qa.subVectors(e,this.center);let t=qa.lengthSq();if(t>this.radius*this.radius){let i=Math.sqrt(t),r=(i-this.radius)*.5;this.center.addScaledVector(qa,r/i),this.radius+=r}return this}union(e){return e.isEmpty()?this:this.isEmpty()?(this.copy(e),this):(this.center.equals(e.center)===!0?this.radius=Math.max(this.radius,e.radius):(Xf.subVectors(e.center,this.center).setLength(e.radius),this.expandByPoint(qa.copy(e.center).add(Xf)),this.expandByPoint(qa.copy(e.center).sub(Xf))),this)}equals(e){return e.center.equals(this.center)&&e.radius===this.radius}clone(){return new this.constructor().copy(this)}toJSON(){return{radius:this.radius,center:this.center.toArray()}}fromJSON(e){return this.radius=e.radius,this.center.fromArray(e.center),this}},zS=0,Ui=new Nt,qf=new Kn,Bo=new U,Si=new Xn,$a=new Xn,Hn=new U,qt=class n extends br{constructor(){super(),this.isBufferGeometry=!0,Object.defineProperty(this,"id",{value:zS++}),this.uuid=aa(),this.name="",this.type="BufferGeometry",this.index=null,this.indirect=null,this.indirectOffset=0,this.attributes={},this.morphAttributes={},this.morphTargetsRelative=!1,this.groups=[],this.boundingBox=null,this.boundingSphere=null,this.drawRange={start:0,count:1/0},this.userData={},this._transformed=!1}getIndex(){return this.index}setIndex(e){return Array.isArray(e)?this.index=new(SS(e)?ll:al)(e,1):this.index=e,this}setIndirect(e,t=0){return this.indirect=e,this.indirectOffset=t,this}getIndirect(){return this.indirect}getAttribute(e){return this.attributes[e]}setAttribute(e,t){return this.attributes[e]=t,this}deleteAttribute(e){return delete this.attributes[e],this}hasAttribute(e){return this.attributes[e]!==void 0}addGroup(e,t,i=0){this.groups.push({start:e,count:t,materialIndex:i})}clearGroups(){this.groups=[]}setDrawRange(e,t){this.drawRange.start=e,this.drawRange.count=t}applyMatrix4(e){let t=this.attributes.position;t!==void 0&&(t.applyMatrix4(e),t.needsUpdate=!0);let i=this.attributes.normal;if(i!==void 0){let s=new lt().getNormalMatrix(e);i.applyNormalMatrix(s),i.needsUpdate=!0}let r=this.attributes.tangent;return r!==void 0&&(r.transformDirection(e),r.needsUpdate=!0),this.boundingBox!==null&&this.computeBoundingBox(),this.boundingSphere!==null&&this.computeBoundingSphere(),this._transformed=!0,this}applyQuaternion(e){return Ui.makeRotationFromQuaternion(e),this.applyMatrix4(Ui),this}rotateX(e){return Ui.makeRotationX(e),this.applyMatrix4(Ui),this}rotateY(e){return Ui.makeRotationY(e),this.applyMatrix4(Ui),this}rotateZ(e){return Ui.makeRotationZ(e),this.applyMatrix4(Ui),this}translate(e,t,i){return Ui.makeTranslation(e,t,i),this.applyMatrix4(Ui),this}scale(e,t,i){return Ui.makeScale(e,t,i),this.applyMatrix4(Ui),this}lookAt(e){return qf.lookAt(e),qf.updateMatrix(),this.applyMatrix4(qf.matrix),this}center(){return this.computeBoundingBox(),this.boundingBox.getCenter(Bo).negate(),this.translate(Bo.x,Bo.y,Bo.z),this}setFromPoints(e){let t=this.getAttribute("position");if(t===void 0){let i=[];for(let r=0,s=e.length;r<s;r++){let o=e[r];i.push(o.x,o.y,o.z||0)}this.setAttribute("position",new Mt(i,3))}else{let i=Math.min(e.length,t.count);for(let r=0;r<i;r++){let s=e[r];t.setXYZ(r,s.x,s.y,s.z||0)}e.length>t.count&&et("BufferGeometry: Buffer size too small for points data. Use .dispose() and create a new geometry."),t.needsUpdate=!0}return this}computeBoundingBox(){this.boundingBox===null&&(this.boundingBox=new Xn);let e=this.attributes.position,t=this.morphAttributes.position;if(e&&e.isGLBufferAttribute){st("BufferGeometry.computeBoundingBox(): GLBufferAttribute requires a manual bounding box.",this),this.boundingBox.set(new U(-1/0,-1/0,-1/0),new U(1/0,1/0,1/0));return}if(e!==void 0){if(this.boundingBox.setFromBufferAttribute(e),t)for(let i=0,r=t.length;i<r;i++){let s=t[i];Si.setFromBufferAttribute(s),this.morphTargetsRelative?(Hn.addVectors(this.boundingBox.min,Si.min),this.boundingBox.expandByPoint(Hn),Hn.addVectors(this.boundingBox.max,Si.max),this.boundingBox.expandByPoint(Hn)):(this.boundingBox.expandByPoint(Si.min),this.boundingBox.expandByPoint(Si.max))}}else this.boundingBox.makeEmpty();(isNaN(this.boundingBox.min.x)||isNaN(this.boundingBox.min.y)||isNaN(this.boundingBox.min.z))&&st('BufferGeometry.computeBoundingBox(): Computed min/max have NaN values. The "position" attribute is likely to have NaN values.',this)}computeBoundingSphere(){this.boundingSphere===null&&(this.boundingSphere=new $r);let e=this.attributes.position,t=this.morphAttributes.position;if(e&&e.isGLBufferAttribute){st("BufferGeometry.computeBoundingSphere(): GLBufferAttribute requires a manual bounding sphere.",this),this.boundingSphere.set(new U,1/0);return}if(e){let i=this.boundingSphere.center;if(Si.setFromBufferAttribute(e),t)for(let s=0,o=t.length;s<o;s++){let a=t[s];$a.setFromBufferAttribute(a),this.morphTargetsRelative?(Hn.addVectors(Si.min,$a.min),Si.expandByPoint(Hn),Hn.addVectors(Si.max,$a.max),Si.expandByPoint(Hn)):(Si.expandByPoint($a.min),Si.expandByPoint($a.max))}Si.getCenter(i);let r=0;for(let s=0,o=e.count;s<o;s++)Hn.fromBufferAttribute(e,s),r=Math.max(r,i.distanceToSquared(Hn));if(t)for(let s=0,o=t.length;s<o;s++){let a=t[s],l=this.morphTargetsRelative;for(let c=0,u=a.count;c<u;c++)Hn.fromBufferAttribute(a,c),l&&(Bo.fromBufferAttribute(e,c),Hn.add(Bo)),r=Math.max(r,i.distanceToSquared(Hn))}this.boundingSphere.radius=Math.sqrt(r),isNaN(this.boundingSphere.radius)&&st('BufferGeometry.computeBoundingSphere(): Computed radius is NaN. The "position" attribute is likely to have NaN values.',this)}}computeTangents(){let e=this.index,t=this.attributes;if(e===null||t.position===void 0||t.normal===void 0||t.uv===void 0){st("BufferGeometry: .computeTangents() failed. Missing required attributes (index, position, normal or uv)");return}let i=t.position,r=t.normal,s=t.uv,o=this.getAttribute("tangent");(o===void 0||o.count!==i.count)&&(o=new Pn(new Float32Array(4*i.count),4),this.setAttribute("tangent",o));let a=[],l=[],c=new Uint8Array(i.count);for(let F=0;F<i.count;F++)a[F]=new U,l[F]=new U;let u=new U,f=new U,h=new U,p=new Be,m=new Be,_=new Be,g=new U,y=new U;function v(F,L,N){c[F]=c[L]=c[N]=1,u.fromBufferAttribute(i,F),f.fromBufferAttribute(i,L),h.fromBufferAttribute(i,N),p.fromBufferAttribute(s,F),m.fromBufferAttribute(s,L),_.fromBufferAttribute(s,N),f.sub(u),h.sub(u),m.sub(p),_.sub(p);let z=1/(m.x*_.y-_.x*m.y);isFinite(z)&&(g.copy(f).multiplyScalar(_.y).addScaledVector(h,-m.y).multiplyScalar(z),y.copy(h).multiplyScalar(m.x).addScaledVector(f,-_.x).multiplyScalar(z),a[F].add(g),a[L].add(g),a[N].add(g),l[F].add(y),l[L].add(y),l[N].add(y))}let M=this.groups;M.length===0&&(M=[{start:0,count:e.count}]);for(let F=0,L=M.length;F<L;++F){let N=M[F],z=N.start,G=N.count;for(let D=z,X=z+G;D<X;D+=3)v(e.getX(D+0),e.getX(D+1),e.getX(D+2))}let x=new U,C=new U,R=new U,b=new U;function E(F){R.fromBufferAttribute(r,F),b.copy(R);let L=a[F];x.copy(L),x.sub(R.multiplyScalar(R.dot(L))).normalize(),C.crossVectors(b,L);let z=C.dot(l[F])<0?-1:1;o.setXYZW(F,x.x,x.y,x.z,z)}for(let F=0,L=i.count;F<L;++F)c[F]&&E(F);this._transformed=!0}computeVertexNormals(){let e=this.index,t=this.getAttribute("position");if(t!==void 0){let i=this.getAttribute("normal");if(i===void 0||i.count!==t.count)i=new Pn(new Float32Array(t.count*3),3),this.setAttribute("normal",i);else for(let h=0,p=i.count;h<p;h++)i.setXYZ(h,0,0,0);let r=new U,s=new U,o=new U,a=new U,l=new U,c=new U,u=new U,f=new U;if(e)for(let h=0,p=e.count;h<p;h+=3){let m=e.getX(h+0),_=e.getX(h+1),g=e.getX(h+2);r.fromBufferAttribute(t,m),s.fromBufferAttribute(t,_),o.fromBufferAttribute(t,g),u.subVectors(o,s),f.subVectors(r,s),u.cross(f),a.fromBufferAttribute(i,m),l.fromBufferAttribute(i,_),c.fromBufferAttribute(i,g),a.add(u),l.add(u),c.add(u),i.setXYZ(m,a.x,a.y,a.z),i.setXYZ(_,l.x,l.y,l.z),i.setXYZ(g,c.x,c.y,c.z)}else for(let h=0,p=t.count;h<p;h+=3)r.fromBufferAttribute(t,h+0),s.fromBufferAttribute(t,h+1),o.fromBufferAttribute(t,h+2),u.subVectors(o,s),f.subVectors(r,s),u.cross(f),i.setXYZ(h+0,u.x,u.y,u.z),i.setXYZ(h+1,u.x,u.y,u.z),i.setXYZ(h+2,u.x,u.y,u.z);this.normalizeNormals(),i.needsUpdate=!0}}normalizeNormals(){let e=this.attributes.normal;for(let t=0,i=e.count;t<i;t++)Hn.fromBufferAttribute(e,t),Hn.normalize(),e.setXYZ(t,Hn.x,Hn.y,Hn.z)}toNonIndexed(){function e(a,l){let c=a.array,u=a.itemSize,f=a.normalized,h=new c.constructor(l.length*u),p=0,m=0;for(let _=0,g=l.length;_<g;_++){a.isInterleavedBufferAttribute?p=l[_]*a.data.stride+a.offset:p=l[_]*u;for(let y=0;y<u;y++)h[m++]=c[p++]}return new Pn(h,u,f)}if(this.index===null)return et("BufferGeometry.toNonIndexed(): BufferGeometry is already non-indexed."),this;let t=new n,i=this.index.array,r=this.attributes;for(let a in r){let l=r[a],c=e(l,i);t.setAttribute(a,c)}let s=this.morphAttributes;for(let a in s){let l=[],c=s[a];for(let u=0,f=c.length;u<f;u++){let h=c[u],p=e(h,i);l.push(p)}t.morphAttributes[a]=l}t.morphTargetsRelative=this.morphTargetsRelative;let o=this.groups;for(let a=0,l=o.length;a<l;a++){let c=o[a];t.addGroup(c.start,c.count,c.materialIndex)}return t}toJSON(){let e={metadata:{version:4.7,type:"BufferGeometry",generator:"BufferGeometry.toJSON"}};if(e.uuid=this.uuid,e.type=this.parameters!==void 0&&this._transformed===!0?"BufferGeometry":this.type,e.name=this.name,Object.keys(this.userData).length>0&&(e.userData=this.userData),this.parameters!==void 0&&this._transformed!==!0){let l=this.parameters;for(let c in l)l[c]!==void 0&&(e[c]=l[c]);return e}e.data={attributes:{}};let t=this.index;t!==null&&(e.data.index={type:t.array.constructor.name,array:Array.prototype.slice.call(t.array)});let i=this.attributes;for(let l in i){let c=i[l];e.data.attributes[l]=c.toJSON(e.data)}let r={},s=!1;for(let l in this.morphAttributes){let c=this.morphAttributes[l],u=[];for(let f=0,h=c.length;f<h;f++){let p=c[f];u.push(p.toJSON(e.data))}u.length>0&&(r[l]=u,s=!0)}s&&(e.data.morphAttributes=r,e.data.morphTargetsRelative=this.morphTargetsRelative);let o=this.groups;o.length>0&&(e.data.groups=JSON.parse(JSON.stringify(o)));let a=this.boundingSphere;return a!==null&&(e.data.boundingSphere=a.toJSON()),e}clone(){return new this.constructor().copy(this)}copy(e){this.index=null,this.attributes={},this.morphAttributes={},this.groups=[],this.boundingBox=null,this.boundingSphere=null;let t={};this.name=e.name;let i=e.index;i!==null&&this.setIndex(i.clone());let r=e.attributes;for(let c in r){let u=r[c];this.setAttribute(c,u.clone(t))}let s=e.morphAttributes;for(let c in s){let u=[],f=s[c];for(let h=0,p=f.length;h<p;h++)u.push(f[h].clone(t));this.morphAttributes[c]=u}this.morphTargetsRelative=e.morphTargetsRelative;let o=e.groups;for(let c=0,u=o.length;c<u;c++){let f=o[c];this.addGroup(f.start,f.count,f.materialIndex)}let a=e.boundingBox;a!==null&&(this.boundingBox=a.clone());let l=e.boundingSphere;return l!==null&&(this.boundingSphere=l.clone()),this.drawRange.start=e.drawRange.start,this.drawRange.count=e.drawRange.count,this.userData=e.userData,this._transformed=e._transformed,this}dispose(){this.dispatchEvent({type:"dispose"})}};var $f=new U,GS=new U,VS=new lt,Mi=class{constructor(e=new U(1,0,0),t=0){this.isPlane=!0,this.normal=e,this.constant=t}set(e,t){return this.normal.copy(e),this.constant=t,this}setComponents(e,t,i,r){return this.normal.set(e,t,i),this.constant=r,this}setFromNormalAndCoplanarPoint(e,t){return this.normal.copy(e),this.constant=-t.dot(this.normal),this}setFromCoplanarPoints(e,t,i){let r=$f.subVectors(i,t).cross(GS.subVectors(e,t)).normalize();return this.setFromNormalAndCoplanarPoint(r,e),this}copy(e){return this.normal.copy(e.normal),this.constant=e.constant,this}normalize(){let e=1/this.normal.length();return this.normal.multiplyScalar(e),this.constant*=e,this}negate(){return this.constant*=-1,this.normal.negate(),this}distanceToPoint(e){return this.normal.dot(e)+this.constant}distanceToSphere(e){return this.distanceToPoint(e.center)-e.radius}projectPoint(e,t){return t.copy(e).addScaledVector(this.normal,-this.distanceToPoint(e))}intersectLine(e,t,i=!0){let r=e.delta($f),s=this.normal.dot(r);if(s===0)return this.distanceToPoint(e.start)===0?t.copy(e.start):null;let o=-(e.start.dot(this.normal)+this.constant)/s;return i===!0&&(o<0||o>1)?null:t.copy(e.start).addScaledVector(r,o)}intersectsLine(e){let t=this.distanceToPoint(e.start),i=this.distanceToPoint(e.end);return t<0&&i>0||i<0&&t>0}intersectsBox(e){return e.intersectsPlane(this)}intersectsSphere(e){return e.intersectsPlane(this)}coplanarPoint(e){return e.copy(this.normal).multiplyScalar(-this.constant)}applyMatrix4(e,t){let i=t||VS.getNormalMatrix(e),r=this.coplanarPoint($f).applyMatrix4(e),s=this.normal.applyMatrix3(i).normalize();return this.constant=-r.dot(s),this}translate(e){return this.constant-=e.dot(this.normal),this}equals(e){return e.normal.equals(this.normal)&&e.constant===this.constant}clone(){return new this.constructor().copy(this)}toJSON(){return{normal:this.normal.toArray(),constant:this.constant}}fromJSON(e){return this.normal.fromArray(e.normal),this.constant=e.constant,this}},HS=0,nr=class extends br{constructor(){super(),this.isMaterial=!0,Object.defineProperty(this,"id",{value:HS++}),this.uuid=aa(),this.name="",this.type="Material",this.blending=Mr,this.side=Es,this.vertexColors=!1,this.opacity=1,this.transparent=!1,this.alphaHash=!1,this.blendSrc=mp,this.blendDst=gp,this.blendEquation=js,this.blendSrcAlpha=null,this.blendDstAlpha=null,this.blendEquationAlpha=null,this.blendColor=new Ye(0,0,0),this.blendAlpha=0,this.depthFunc=qo,this.depthTest=!0,this.depthWrite=!0,this.stencilWriteMask=255,this.stencilFunc=Uy,this.stencilRef=0,this.stencilFuncMask=255,this.stencilFail=lu,this.stencilZFail=lu,this.stencilZPass=lu,this.stencilWrite=!1,this.clippingPlanes=null,this.clipIntersection=!1,this.clipShadows=!1,this.shadowSide=null,this.colorWrite=!0,this.precision=null,this.polygonOffset=!1,this.polygonOffsetFactor=0,this.polygonOffsetUnits=0,this.dithering=!1,this.alphaToCoverage=!1,this.premultipliedAlpha=!1,this.forceSinglePass=!1,this.allowOverride=!0,this.visible=!0,this.toneMapped=!0,this.userData={},this.version=0,this._alphaTest=0}get alphaTest(){return this._alphaTest}set alphaTest(e){this._alphaTest>0!=e>0&&this.version++,this._alphaTest=e}onBeforeRender(){}onBeforeCompile(){}customProgramCacheKey(){return this.onBeforeCompile.toString()}setValues(e){if(e!==void 0)for(let t in e){let i=e[t];if(i===void 0){et(`Material: parameter '${t}' has value of undefined.`);continue}let r=this[t];if(r===void 0){et(`Material: '${t}' is not a property of THREE.${this.type}.`);continue}r&&r.isColor?r.set(i):r&&r.isVector2&&i&&i.isVector2||r&&r.isEuler&&i&&i.isEuler||r&&r.isVector3&&i&&i.isVector3?r.copy(i):this[t]=i}}toJSON(e){let t=e===void 0||typeof e=="string";t&&(e={textures:{},images:{}});let i={metadata:{version:4.7,type:"Material",generator:"Material.toJSON"}};i.uuid=this.uuid,i.type=this.type,i.blending=this.blending,i.side=this.side,i.shadowSide=this.shadowSide,i.vertexColors=this.vertexColors,i.opacity=this.opacity,i.transparent=this.transparent,i.blendSrc=this.blendSrc,i.blendDst=this.blendDst,i.blendEquation=this.blendEquation,i.blendSrcAlpha=this.blendSrcAlpha,i.blendDstAlpha=this.blendDstAlpha,i.blendEquationAlpha=this.blendEquationAlpha,i.blendColor=this.blendColor.getHex(),i.blendAlpha=this.blendAlpha,i.depthFunc=this.depthFunc,i.depthTest=this.depthTest,i.depthWrite=this.depthWrite,i.colorWrite=this.colorWrite,i.clipIntersection=this.clipIntersection,i.clipShadows=this.clipShadows,i.stencilWriteMask=this.stencilWriteMask,i.stencilFunc=this.stencilFunc,i.stencilRef=this.stencilRef,i.stencilFuncMask=this.stencilFuncMask,i.stencilFail=this.stencilFail,i.stencilZFail=this.stencilZFail,i.stencilZPass=this.stencilZPass,i.stencilWrite=this.stencilWrite,i.polygonOffset=this.polygonOffset,i.polygonOffsetFactor=this.polygonOffsetFactor,i.polygonOffsetUnits=this.polygonOffsetUnits,i.dithering=this.dithering,i.alphaTest=this.alphaTest,i.alphaHash=this.alphaHash,i.alphaToCoverage=this.alphaToCoverage,i.premultipliedAlpha=this.premultipliedAlpha,i.forceSinglePass=this.forceSinglePass,i.allowOverride=this.allowOverride,i.visible=this.visible,i.toneMapped=this.toneMapped,i.name=this.name,this.color&&this.color.isColor&&(i.color=this.color.getHex()),this.roughness!==void 0&&(i.roughness=this.roughness),this.metalness!==void 0&&(i.metalness=this.metalness),this.sheen!==void 0&&(i.sheen=this.sheen),this.sheenColor&&this.sheenColor.isColor&&(i.sheenColor=this.sheenColor.getHex()),this.sheenRoughness!==void 0&&(i.sheenRoughness=this.sheenRoughness),this.emissive&&this.emissive.isColor&&(i.emissive=this.emissive.getHex()),this.emissiveIntensity!==void 0&&(i.emissiveIntensity=this.emissiveIntensity),this.specular&&this.specular.isColor&&(i.specular=this.specular.getHex()),this.specularIntensity!==void 0&&(i.specularIntensity=this.specularIntensity),this.specularColor&&this.specularColor.isColor&&(i.specularColor=this.specularColor.getHex()),this.shininess!==void 0&&(i.shininess=this.shininess),this.clearcoat!==void 0&&(i.clearcoat=this.clearcoat),this.clearcoatRoughness!==void 0&&(i.clearcoatRoughness=this.clearcoatRoughness),this.diffuseRoughness!==void 0&&(i.diffuseRoughness=this.diffuseRoughness),this.diffuseRoughnessMap&&this.diffuseRoughnessMap.isTexture&&(i.diffuseRoughnessMap=this.diffuseRoughnessMap.toJSON(e).uuid),this.clearcoatMap&&this.clearcoatMap.isTexture&&(i.clearcoatMap=this.clearcoatMap.toJSON(e).uuid),this.clearcoatRoughnessMap&&this.clearcoatRoughnessMap.isTexture&&(i.clearcoatRoughnessMap=this.clearcoatRoughnessMap.toJSON(e).uuid),this.clearcoatNormalMap&&this.clearcoatNormalMap.isTexture&&(i.clearcoatNormalMap=this.clearcoatNormalMap.toJSON(e).uuid,i.clearcoatNormalScale=this.clearcoatNormalScale.toArray()),this.sheenColorMap&&this.sheenColorMap.isTexture&&(i.sheenColorMap=this.sheenColorMap.toJSON(e).uuid),this.sheenRoughnessMap&&this.sheenRoughnessMap.isTexture&&(i.sheenRoughnessMap=this.sheenRoughnessMap.toJSON(e).uuid),this.dispersion!==void 0&&(i.dispersion=this.dispersion),this.retroreflectivity!==void 0&&(i.retroreflectivity=this.retroreflectivity),this.iridescence!==void 0&&(i.iridescence=this.iridescence),this.iridescenceIOR!==void 0&&(i.iridescenceIOR=this.iridescenceIOR),this.iridescenceThicknessMinimum!==void 0&&(i.iridescenceThicknessMinimum=this.iridescenceThicknessMinimum),this.iridescenceThicknessMaximum!==void 0&&(i.iridescenceThicknessMaximum=this.iridescenceThicknessMaximum),this.iridescenceMap&&this.iridescenceMap.isTexture&&(i.iridescenceMap=this.iridescenceMap.toJSON(e).uuid),this.iridescenceThicknessMap&&this.iridescenceThicknessMap.isTexture&&(i.iridescenceThicknessMap=this.iridescenceThicknessMap.toJSON(e).uuid),this.anisotropy!==void 0&&(i.anisotropy=this.anisotropy),this.anisotropyRotation!==void 0&&(i.anisotropyRotation=this.anisotropyRotation),this.anisotropyMap&&this.anisotropyMap.isTexture&&(i.anisotropyMap=this.anisotropyMap.toJSON(e).uuid),this.map&&this.map.isTexture&&(i.map=this.map.toJSON(e).uuid),this.matcap&&this.matcap.isTexture&&(i.matcap=this.matcap.toJSON(e).uuid),this.alphaMap&&this.alphaMap.isTexture&&(i.alphaMap=this.alphaMap.toJSON(e).uuid),this.lightMap&&this.lightMap.isTexture&&(i.lightMap=this.lightMap.toJSON(e).uuid,i.lightMapIntensity=this.lightMapIntensity),this.aoMap&&this.aoMap.isTexture&&(i.aoMap=this.aoMap.toJSON(e).uuid,i.aoMapIntensity=this.aoMapIntensity),this.bumpMap&&this.bumpMap.isTexture&&(i.bumpMap=this.bumpMap.toJSON(e).uuid,i.bumpScale=this.bumpScale),this.normalMap&&this.normalMap.isTexture&&(i.normalMap=this.normalMap.toJSON(e).uuid,i.normalMapType=this.normalMapType,i.normalScale=this.normalScale.toArray()),this.displacementMap&&this.displacementMap.isTexture&&(i.displacementMap=this.displacementMap.toJSON(e).uuid,i.displacementScale=this.displacementScale,i.displacementBias=this.displacementBias),this.roughnessMap&&this.roughnessMap.isTexture&&(i.roughnessMap=this.roughnessMap.toJSON(e).uuid),this.metalnessMap&&this.metalnessMap.isTexture&&(i.metalnessMap=this.metalnessMap.toJSON(e).uuid),this.emissiveMap&&this.emissiveMap.isTexture&&(i.emissiveMap=this.emissiveMap.toJSON(e).uuid),this.specularMap&&this.specularMap.isTexture&&(i.specularMap=this.specularMap.toJSON(e).uuid),this.specularIntensityMap&&this.specularIntensityMap.isTexture&&(i.specularIntensityMap=this.specularIntensityMap.toJSON(e).uuid),this.specularColorMap&&this.specularColorMap.isTexture&&(i.specularColorMap=this.specularColorMap.toJSON(e).uuid),this.envMap&&this.envMap.isTexture&&(i.envMap=this.envMap.toJSON(e).uuid,this.combine!==void 0&&(i.combine=this.combine)),this.envMapRotation!==void 0&&(i.envMapRotation=this.envMapRotation.toArray()),this.envMapIntensity!==void 0&&(i.envMapIntensity=this.envMapIntensity),this.reflectivity!==void 0&&(i.reflectivity=this.reflectivity),this.refractionRatio!==void 0&&(i.refractionRatio=this.refractionRatio),this.gradientMap&&this.gradientMap.isTexture&&(i.gradientMap=this.gradientMap.toJSON(e).uuid),this.transmission!==void 0&&(i.transmission=this.transmission),this.transmissionMap&&this.transmissionMap.isTexture&&(i.transmissionMap=this.transmissionMap.toJSON(e).uuid),this.thickness!==void 0&&(i.thickness=this.thickness),this.thicknessMap&&this.thicknessMap.isTexture&&(i.thicknessMap=this.thicknessMap.toJSON(e).uuid),this.attenuationDistance!==void 0&&(i.attenuationDistance=this.attenuationDistance),this.attenuationColor!==void 0&&(i.attenuationColor=this.attenuationColor.getHex()),this.size!==void 0&&(i.size=this.size),this.sizeAttenuation!==void 0&&(i.sizeAttenuation=this.sizeAttenuation),Array.isArray(this.clippingPlanes)&&this.clippingPlanes.length>0&&(i.clippingPlanes=this.clippingPlanes.map(s=>s.toJSON())),this.rotation!==void 0&&(i.rotation=this.rotation),this.depthPacking!==void 0&&(i.depthPacking=this.depthPacking),this.linewidth!==void 0&&(i.linewidth=this.linewidth),this.linecap!==void 0&&(i.linecap=this.linecap),this.linejoin!==void 0&&(i.linejoin=this.linejoin),this.dashSize!==void 0&&(i.dashSize=this.dashSize),this.gapSize!==void 0&&(i.gapSize=this.gapSize),this.scale!==void 0&&(i.scale=this.scale),this.wireframe!==void 0&&(i.wireframe=this.wireframe),this.wireframeLinewidth!==void 0&&(i.wireframeLinewidth=this.wireframeLinewidth),this.wireframeLinecap!==void 0&&(i.wireframeLinecap=this.wireframeLinecap),this.wireframeLinejoin!==void 0&&(i.wireframeLinejoin=this.wireframeLinejoin),this.flatShading!==void 0&&(i.flatShading=this.flatShading),this.fog!==void 0&&(i.fog=this.fog),Object.keys(this.userData).length>0&&(i.userData=this.userData);function r(s){let o=[];for(let a in s){let l=s[a];delete l.metadata,o.push(l)}return o}if(t){let s=r(e.textures),o=r(e.images);s.length>0&&(i.textures=s),o.length>0&&(i.images=o)}return i}fromJSON(e,t){if(e.uuid!==void 0&&(this.uuid=e.uuid),e.name!==void 0&&(this.name=e.name),e.color!==void 0&&this.color!==void 0&&this.color.setHex(e.color),e.roughness!==void 0&&(this.roughness=e.roughness),e.metalness!==void 0&&(this.metalness=e.metalness),e.sheen!==void 0&&(this.sheen=e.sheen),e.sheenColor!==void 0&&(this.sheenColor=new Ye().setHex(e.sheenColor)),e.sheenRoughness!==void 0&&(this.sheenRoughness=e.sheenRoughness),e.emissive!==void 0&&this.emissive!==void 0&&this.emissive.setHex(e.emissive),e.specular!==void 0&&this.specular!==void 0&&this.specular.setHex(e.specular),e.specularIntensity!==void 0&&(this.specularIntensity=e.specularIntensity),e.specularColor!==void 0&&this.specularColor!==void 0&&this.specularColor.setHex(e.specularColor),e.shininess!==void 0&&(this.shininess=e.shininess),e.clearcoat!==void 0&&(this.clearcoat=e.clearcoat),e.clearcoatRoughness!==void 0&&(this.clearcoatRoughness=e.clearcoatRoughness),e.diffuseRoughness!==void 0&&(this.diffuseRoughness=e.diffuseRoughness),e.dispersion!==void 0&&(this.dispersion=e.dispersion),e.retroreflectivity!==void 0&&(this.retroreflectivity=e.retroreflectivity),e.iridescence!==void 0&&(this.iridescence=e.iridescence),e.iridescenceIOR!==void 0&&(this.iridescenceIOR=e.iridescenceIOR),e.iridescenceThicknessMinimum!==void 0&&(this.iridescenceThicknessMinimum=e.iridescenceThicknessMinimum),e.iridescenceThicknessMaximum!==void 0&&(this.iridescenceThicknessMaximum=e.iridescenceThicknessMaximum),e.iridescenceThicknessRange!==void 0&&(this.iridescenceThicknessMinimum=e.iridescenceThicknessRange[0],this.iridescenceThicknessMaximum=e.iridescenceThicknessRange[1]),e.transmission!==void 0&&(this.transmission=e.transmission),e.thickness!==void 0&&(this.thickness=e.thickness),e.attenuationDistance!==void 0&&(this.attenuationDistance=e.attenuationDistance),e.attenuationColor!==void 0&&this.attenuationColor!==void 0&&this.attenuationColor.setHex(e.attenuationColor),e.anisotropy!==void 0&&(this.anisotropy=e.anisotropy),e.anisotropyRotation!==void 0&&(this.anisotropyRotation=e.anisotropyRotation),e.fog!==void 0&&(this.fog=e.fog),e.flatShading!==void 0&&(this.flatShading=e.flatShading),e.blending!==void 0&&(this.blending=e.blending),e.combine!==void 0&&(this.combine=e.combine),e.side!==void 0&&(this.side=e.side),e.shadowSide!==void 0&&(this.shadowSide=e.shadowSide),e.opacity!==void 0&&(this.opacity=e.opacity),e.transparent!==void 0&&(this.transparent=e.transparent),e.alphaTest!==void 0&&(this.alphaTest=e.alphaTest),e.alphaHash!==void 0&&(this.alphaHash=e.alphaHash),e.depthFunc!==void 0&&(this.depthFunc=e.depthFunc),e.depthTest!==void 0&&(this.depthTest=e.depthTest),e.depthWrite!==void 0&&(this.depthWrite=e.depthWrite),e.colorWrite!==void 0&&(this.colorWrite=e.colorWrite),e.clippingPlanes!==void 0&&(this.clippingPlanes=e.clippingPlanes.map(i=>new Mi().fromJSON(i))),e.clipIntersection!==void 0&&(this.clipIntersection=e.clipIntersection),e.clipShadows!==void 0&&(this.clipShadows=e.clipShadows),e.depthPacking!==void 0&&(this.depthPacking=e.depthPacking),e.blendSrc!==void 0&&(this.blendSrc=e.blendSrc),e.blendDst!==void 0&&(this.blendDst=e.blendDst),e.blendEquation!==void 0&&(this.blendEquation=e.blendEquation),e.blendSrcAlpha!==void 0&&(this.blendSrcAlpha=e.blendSrcAlpha),e.blendDstAlpha!==void 0&&(this.blendDstAlpha=e.blendDstAlpha),e.blendEquationAlpha!==void 0&&(this.blendEquationAlpha=e.blendEquationAlpha),e.blendColor!==void 0&&this.blendColor!==void 0&&this.blendColor.setHex(e.blendColor),e.blendAlpha!==void 0&&(this.blendAlpha=e.blendAlpha),e.stencilWriteMask!==void 0&&(this.stencilWriteMask=e.stencilWriteMask),e.stencilFunc!==void 0&&(this.stencilFunc=e.stencilFunc),e.stencilRef!==void 0&&(this.stencilRef=e.stencilRef),e.stencilFuncMask!==void 0&&(this.stencilFuncMask=e.stencilFuncMask),e.stencilFail!==void 0&&(this.stencilFail=e.stencilFail),e.stencilZFail!==void 0&&(this.stencilZFail=e.stencilZFail),e.stencilZPass!==void 0&&(this.stencilZPass=e.stencilZPass),e.stencilWrite!==void 0&&(this.stencilWrite=e.stencilWrite),e.wireframe!==void 0&&(this.wireframe=e.wireframe),e.wireframeLinewidth!==void 0&&(this.wireframeLinewidth=e.wireframeLinewidth),e.wireframeLinecap!==void 0&&(this.wireframeLinecap=e.wireframeLinecap),e.wireframeLinejoin!==void 0&&(this.wireframeLinejoin=e.wireframeLinejoin),e.rotation!==void 0&&(this.rotation=e.rotation),e.linewidth!==void 0&&(this.linewidth=e.linewidth),e.linecap!==void 0&&(this.linecap=e.linecap),e.linejoin!==void 0&&(this.linejoin=e.linejoin),e.dashSize!==void 0&&(this.dashSize=e.dashSize),e.gapSize!==void 0&&(this.gapSize=e.gapSize),e.scale!==void 0&&(this.scale=e.scale),e.polygonOffset!==void 0&&(this.polygonOffset=e.polygonOffset),e.polygonOffsetFactor!==void 0&&(this.polygonOffsetFactor=e.polygonOffsetFactor),e.polygonOffsetUnits!==void 0&&(this.polygonOffsetUnits=e.polygonOffsetUnits),e.dithering!==void 0&&(this.dithering=e.dithering),e.alphaToCoverage!==void 0&&(this.alphaToCoverage=e.alphaToCoverage),e.premultipliedAlpha!==void 0&&(this.premultipliedAlpha=e.premultipliedAlpha),e.forceSinglePass!==void 0&&(this.forceSinglePass=e.forceSinglePass),e.allowOverride!==void 0&&(this.allowOverride=e.allowOverride),e.visible!==void 0&&(this.visible=e.visible),e.toneMapped!==void 0&&(this.toneMapped=e.toneMapped),e.userData!==void 0&&(this.userData=e.userData),e.vertexColors!==void 0&&(typeof e.vertexColors=="number"?this.vertexColors=e.vertexColors>0:this.vertexColors=e.vertexColors),e.size!==void 0&&(this.size=e.size),e.sizeAttenuation!==void 0&&(this.sizeAttenuation=e.sizeAttenuation),e.map!==void 0&&(this.map=t[e.map]||null),e.matcap!==void 0&&(this.matcap=t[e.matcap]||null),e.alphaMap!==void 0&&(this.alphaMap=t[e.alphaMap]||null),e.bumpMap!==void 0&&(this.bumpMap=t[e.bumpMap]||null),e.bumpScale!==void 0&&(this.bumpScale=e.bumpScale),e.normalMap!==void 0&&(this.normalMap=t[e.normalMap]||null),e.normalMapType!==void 0&&(this.normalMapType=e.normalMapType),e.normalScale!==void 0){let i=e.normalScale;Array.isArray(i)===!1&&(i=[i,i]),this.normalScale=new Be().fromArray(i)}return e.displacementMap!==void 0&&(this.displacementMap=t[e.displacementMap]||null),e.displacementScale!==void 0&&(this.displacementScale=e.displacementScale),e.displacementBias!==void 0&&(this.displacementBias=e.displacementBias),e.roughnessMap!==void 0&&(this.roughnessMap=t[e.roughnessMap]||null),e.metalnessMap!==void 0&&(this.metalnessMap=t[e.metalnessMap]||null),e.emissiveMap!==void 0&&(this.emissiveMap=t[e.emissiveMap]||null),e.emissiveIntensity!==void 0&&(this.emissiveIntensity=e.emissiveIntensity),e.specularMap!==void 0&&(this.specularMap=t[e.specularMap]||null),e.specularIntensityMap!==void 0&&(this.specularIntensityMap=t[e.specularIntensityMap]||null),e.specularColorMap!==void 0&&(this.specularColorMap=t[e.specularColorMap]||null),e.envMap!==void 0&&(this.envMap=t[e.envMap]||null),e.envMapRotation!==void 0&&this.envMapRotation.fromArray(e.envMapRotation),e.envMapIntensity!==void 0&&(this.envMapIntensity=e.envMapIntensity),e.reflectivity!==void 0&&(this.reflectivity=e.reflectivity),e.refractionRatio!==void 0&&(this.refractionRatio=e.refractionRatio),e.lightMap!==void 0&&(this.lightMap=t[e.lightMap]||null),e.lightMapIntensity!==void 0&&(this.lightMapIntensity=e.lightMapIntensity),e.aoMap!==void 0&&(this.aoMap=t[e.aoMap]||null),e.aoMapIntensity!==void 0&&(this.aoMapIntensity=e.aoMapIntensity),e.gradientMap!==void 0&&(this.gradientMap=t[e.gradientMap]||null),e.clearcoatMap!==void 0&&(this.clearcoatMap=t[e.clearcoatMap]||null),e.clearcoatRoughnessMap!==void 0&&(this.clearcoatRoughnessMap=t[e.clearcoatRoughnessMap]||null),e.clearcoatNormalMap!==void 0&&(this.clearcoatNormalMap=t[e.clearcoatNormalMap]||null),e.clearcoatNormalScale!==void 0&&(this.clearcoatNormalScale=new Be().fromArray(e.clearcoatNormalScale)),e.diffuseRoughnessMap!==void 0&&(this.diffuseRoughnessMap=t[e.diffuseRoughnessMap]||null),e.iridescenceMap!==void 0&&(this.iridescenceMap=t[e.iridescenceMap]||null),e.iridescenceThicknessMap!==void 0&&(this.iridescenceThicknessMap=t[e.iridescenceThicknessMap]||null),e.transmissionMap!==void 0&&(this.transmissionMap=t[e.transmissionMap]||null),e.thicknessMap!==void 0&&(this.thicknessMap=t[e.thicknessMap]||null),e.anisotropyMap!==void 0&&(this.anisotropyMap=t[e.anisotropyMap]||null),e.sheenColorMap!==void 0&&(this.sheenColorMap=t[e.sheenColorMap]||null),e.sheenRoughnessMap!==void 0&&(this.sheenRoughnessMap=t[e.sheenRoughnessMap]||null),this}clone(){return new this.constructor().copy(this)}copy(e){this.name=e.name,this.blending=e.blending,this.side=e.side,this.vertexColors=e.vertexColors,this.opacity=e.opacity,this.transparent=e.transparent,this.blendSrc=e.blendSrc,this.blendDst=e.blendDst,this.blendEquation=e.blendEquation,this.blendSrcAlpha=e.blendSrcAlpha,this.blendDstAlpha=e.blendDstAlpha,this.blendEquationAlpha=e.blendEquationAlpha,this.blendColor.copy(e.blendColor),this.blendAlpha=e.blendAlpha,this.depthFunc=e.depthFunc,this.depthTest=e.depthTest,this.depthWrite=e.depthWrite,this.stencilWriteMask=e.stencilWriteMask,this.stencilFunc=e.stencilFunc,this.stencilRef=e.stencilRef,this.stencilFuncMask=e.stencilFuncMask,this.stencilFail=e.stencilFail,this.stencilZFail=e.stencilZFail,this.stencilZPass=e.stencilZPass,this.stencilWrite=e.stencilWrite;let t=e.clippingPlanes,i=null;if(t!==null){let r=t.length;i=new Array(r);for(let s=0;s!==r;++s)i[s]=t[s].clone()}return this.clippingPlanes=i,this.clipIntersection=e.clipIntersection,this.clipShadows=e.clipShadows,this.shadowSide=e.shadowSide,this.colorWrite=e.colorWrite,this.precision=e.precision,this.polygonOffset=e.polygonOffset,this.polygonOffsetFactor=e.polygonOffsetFactor,this.polygonOffsetUnits=e.polygonOffsetUnits,this.dithering=e.dithering,this.alphaTest=e.alphaTest,this.alphaHash=e.alphaHash,this.alphaToCoverage=e.alphaToCoverage,this.premultipliedAlpha=e.premultipliedAlpha,this.forceSinglePass=e.forceSinglePass,this.allowOverride=e.allowOverride,this.visible=e.visible,this.toneMapped=e.toneMapped,this.userData=JSON.parse(JSON.stringify(e.userData)),this}dispose(){this.dispatchEvent({type:"dispose"})}set needsUpdate(e){e===!0&&this.version++}};var Wr=new U,Yf=new U,Hc=new U,Wc=new U,Qo=class{constructor(e=new U,t=new U(0,0,-1)){this.origin=e,this.direction=t}set(e,t){return this.origin.copy(e),this.direction.copy(t),this}copy(e){return this.origin.copy(e.origin),this.direction.copy(e.direction),this}at(e,t){return t.copy(this.origin).addScaledVector(this.direction,e)}lookAt(e){return this.direction.copy(e).sub(this.origin).normalize(),this}recast(e){return this.origin.copy(this.at(e,Wr)),this}closestPointToPoint(e,t){t.subVectors(e,this.origin);let i=t.dot(this.direction);return i<0?t.copy(this.origin):t.copy(this.origin).addScaledVector(this.direction,i)}distanceToPoint(e){return Math.sqrt(this.distanceSqToPoint(e))}distanceSqToPoint(e){let t=Wr.subVectors(e,this.origin).dot(this.direction);return t<0?this.origin.distanceToSquared(e):(Wr.copy(this.origin).addScaledVector(this.direction,t),Wr.distanceToSquared(e))}distanceSqToSegment(e,t,i,r){Yf.copy(e).add(t).multiplyScalar(.5),Hc.copy(t).sub(e).normalize(),Wc.copy(this.origin).sub(Yf);let s=e.distanceTo(t)*.5,o=-this.direction.dot(Hc),a=Wc.dot(this.direction),l=-Wc.dot(Hc),c=Wc.lengthSq(),u=Math.abs(1-o*o),f,h,p,m;if(u>0)if(f=o*l-a,h=o*a-l,m=s*u,f>=0)if(h>=-m)if(h<=m){let _=1/u;f*=_,h*=_,p=f*(f+o*h+2*a)+h*(o*f+h+2*l)+c}else h=s,f=Math.max(0,-(o*h+a)),p=-f*f+h*(h+2*l)+c;else h=-s,f=Math.max(0,-(o*h+a)),p=-f*f+h*(h+2*l)+c;else h<=-m?(f=Math.max(0,-(-o*s+a)),h=f>0?-s:Math.min(Math.max(-s,-l),s),p=-f*f+h*(h+2*l)+c):h<=m?(f=0,h=Math.min(Math.max(-s,-l),s),p=h*(h+2*l)+c):(f=Math.max(0,-(o*s+a)),h=f>0?s:Math.min(Math.max(-s,-l),s),p=-f*f+h*(h+2*l)+c);else h=o>0?-s:s,f=Math.max(0,-(o*h+a)),p=-f*f+h*(h+2*l)+c;return i&&i.copy(this.origin).addScaledVector(this.direction,f),r&&r.copy(Yf).addScaledVector(Hc,h),p}intersectSphere(e,t){if(e.radius<0)return null;Wr.subVectors(e.center,this.origin);let i=Wr.dot(this.direction),r=Wr.dot(Wr)-i*i,s=e.radius*e.radius;if(r>s)return null;let o=Math.sqrt(s-r),a=i-o,l=i+o;return l<0?null:a<0?this.at(l,t):this.at(a,t)}intersectsSphere(e){return e.radius<0?!1:this.distanceSqToPoint(e.center)<=e.radius*e.radius}distanceToPlane(e){let t=e.normal.dot(this.direction);if(t===0)return e.distanceToPoint(this.origin)===0?0:null;let i=-(this.origin.dot(e.normal)+e.constant)/t;return i>=0?i:null}intersectPlane(e,t){let i=this.distanceToPlane(e);return i===null?null:this.at(i,t)}intersectsPlane(e){let t=e.distanceToPoint(this.origin);return t===0||e.normal.dot(this.direction)*t<0}intersectBox(e,t){let i,r,s,o,a,l,c=1/this.direction.x,u=1/this.direction.y,f=1/this.direction.z,h=this.origin;return c>=0?(i=(e.min.x-h.x)*c,r=(e.max.x-h.x)*c):(i=(e.max.x-h.x)*c,r=(e.min.x-h.x)*c),u>=0?(s=(e.min.y-h.y)*u,o=(e.max.y-h.y)*u):(s=(e.max.y-h.y)*u,o=(e.min.y-h.y)*u),i>o||s>r||((s>i||isNaN(i))&&(i=s),(o<r||isNaN(r))&&(r=o),f>=0?(a=(e.min.z-h.z)*f,l=(e.max.z-h.z)*f):(a=(e.max.z-h.z)*f,l=(e.min.z-h.z)*f),i>l||a>r)||((a>i||i!==i)&&(i=a),(l<r||r!==r)&&(r=l),r<0)?null:this.at(i>=0?i:r,t)}intersectsBox(e){return this.intersectBox(e,Wr)!==null}intersectTriangle(e,t,i,r,s){let o=this.origin,a=this.direction,l=a.x,c=a.y,u=a.z,f=e.x-o.x,h=e.y-o.y,p=e.z-o.z,m=t.x-o.x,_=t.y-o.y,g=t.z-o.z,y=i.x-o.x,v=i.y-o.y,M=i.z-o.z,x=Math.abs(l),C=Math.abs(c),R=Math.abs(u),b,E,F,L,N,z,G,D,X,Y,H,de;if(x>=C&&x>=R?(F=l,z=f,X=m,de=y,l>=0?(b=c,E=u,L=h,N=p,G=_,D=g,Y=v,H=M):(b=u,E=c,L=p,N=h,G=g,D=_,Y=M,H=v)):C>=R?(F=c,z=h,X=_,de=v,c>=0?(b=u,E=l,L=p,N=f,G=g,D=m,Y=M,H=y):(b=l,E=u,L=f,N=p,G=m,D=g,Y=y,H=M)):(F=u,z=p,X=g,de=M,u>=0?(b=l,E=c,L=f,N=h,G=m,D=_,Y=y,H=v):(b=c,E=l,L=h,N=f,G=_,D=m,Y=v,H=y)),F===0)return null;let J=b/F,ne=E/F,oe=1/F,me=L-J*z,pe=N-ne*z,ie=G-J*X,ve=D-ne*X,xe=Y-J*de,be=H-ne*de,_e=xe*ve-be*ie,ze=me*be-pe*xe,Je=ie*pe-ve*me;if(r){if(_e<0||ze<0||Je<0)return null}else if((_e<0||ze<0||Je<0)&&(_e>0||ze>0||Je>0))return null;let We=_e+ze+Je;if(We===0)return null;let ht=oe*(_e*z+ze*X+Je*de);return(We>0?ht<0:ht>0)?null:this.at(ht/We,s)}applyMatrix4(e){return this.origin.applyMatrix4(e),this.direction.transformDirection(e),this}equals(e){return e.origin.equals(this.origin)&&e.direction.equals(this.direction)}clone(){return new this.constructor().copy(this)}},Zn=class extends nr{constructor(e){super(),this.isMeshBasicMaterial=!0,this.type="MeshBasicMaterial",this.color=new Ye(16777215),this.map=null,this.lightMap=null,this.lightMapIntensity=1,this.aoMap=null,this.aoMapIntensity=1,this.specularMap=null,this.alphaMap=null,this.envMap=null,this.envMapRotation=new wr,this.combine=qu,this.reflectivity=1,this.refractionRatio=.98,this.wireframe=!1,this.wireframeLinewidth=1,this.wireframeLinecap="round",this.wireframeLinejoin="round",this.fog=!0,this.setValues(e)}copy(e){return super.copy(e),this.color.copy(e.color),this.map=e.map,this.lightMap=e.lightMap,this.lightMapIntensity=e.lightMapIntensity,this.aoMap=e.aoMap,this.aoMapIntensity=e.aoMapIntensity,this.specularMap=e.specularMap,this.alphaMap=e.alphaMap,this.envMap=e.envMap,this.envMapRotation.copy(e.envMapRotation),this.combine=e.combine,this.reflectivity=e.reflectivity,this.refractionRatio=e.refractionRatio,this.wireframe=e.wireframe,this.wireframeLinewidth=e.wireframeLinewidth,this.wireframeLinecap=e.wireframeLinecap,this.wireframeLinejoin=e.wireframeLinejoin,this.fog=e.fog,this}},G0=new Nt,Gs=new Qo,Xc=new $r,V0=new U,qc=new U,$c=new U,Yc=new U,Kf=new U,Kc=new U,H0=new U,Zc=new U,Pt=class extends Kn{constructor(e=new qt,t=new Zn){super(),this.isMesh=!0,this.type="Mesh",this.geometry=e,this.material=t,this.morphTargetDictionary=void 0,this.morphTargetInfluences=void 0,this.count=1,this.updateMorphTargets()}copy(e,t){return super.copy(e,t),e.morphTargetInfluences!==void 0?this.morphTargetInfluences=e.morphTargetInfluences.slice():this.morphTargetInfluences=void 0,e.morphTargetDictionary!==void 0?this.morphTargetDictionary=Object.assign({},e.morphTargetDictionary):this.morphTargetDictionary=void 0,this.material=Array.isArray(e.material)?e.material.slice():e.material,this.geometry=e.geometry,this}updateMorphTargets(){let t=this.geometry.morphAttributes,i=Object.keys(t);if(i.length>0){let r=t[i[0]];if(r!==void 0){this.morphTargetInfluences=[],this.morphTargetDictionary={};for(let s=0,o=r.length;s<o;s++){let a=r[s].name||String(s);this.morphTargetInfluences.push(0),this.morphTargetDictionary[a]=s}}}}getVertexPosition(e,t){let i=this.geometry,r=i.attributes.position,s=i.morphAttributes.position,o=i.morphTargetsRelative;t.fromBufferAttribute(r,e);let a=this.morphTargetInfluences;if(s&&a){Kc.set(0,0,0);for(let l=0,c=s.length;l<c;l++){let u=a[l],f=s[l];u!==0&&(Kf.fromBufferAttribute(f,e),o?Kc.addScaledVector(Kf,u):Kc.addScaledVector(Kf.sub(t),u))}t.add(Kc)}return t}intersectsFrustum(e){return e.intersectsObject(this)}raycast(e,t){let i=this.geometry,r=this.material,s=this.matrixWorld;r!==void 0&&(i.boundingSphere===null&&i.computeBoundingSphere(),Xc.copy(i.boundingSphere),Xc.applyMatrix4(s),Gs.copy(e.ray).recast(e.near),!(Xc.containsPoint(Gs.origin)===!1&&(Gs.intersectSphere(Xc,V0)===null||Gs.origin.distanceToSquared(V0)>(e.far-e.near)**2))&&(G0.copy(s).invert(),Gs.copy(e.ray).applyMatrix4(G0),!(i.boundingBox!==null&&Gs.intersectsBox(i.boundingBox)===!1)&&this._computeIntersections(e,t,Gs)))}_computeIntersections(e,t,i){let r,s=this.geometry,o=this.material,a=s.index,l=s.attributes.position,c=s.attributes.uv,u=s.attributes.uv1,f=s.attributes.normal,h=s.groups,p=s.drawRange;if(a!==null)if(Array.isArray(o))for(let m=0,_=h.length;m<_;m++){let g=h[m],y=o[g.materialIndex],v=Math.max(g.start,p.start),M=Math.min(a.count,Math.min(g.start+g.count,p.start+p.count));for(let x=v,C=M;x<C;x+=3){let R=a.getX(x),b=a.getX(x+1),E=a.getX(x+2);r=Jc(this,y,e,i,c,u,f,R,b,E),r&&(r.faceIndex=Math.floor(x/3),r.face.materialIndex=g.materialIndex,t.push(r))}}else{let m=Math.max(0,p.start),_=Math.min(a.count,p.start+p.count);for(let g=m,y=_;g<y;g+=3){let v=a.getX(g),M=a.getX(g+1),x=a.getX(g+2);r=Jc(this,o,e,i,c,u,f,v,M,x),r&&(r.faceIndex=Math.floor(g/3),t.push(r))}}else if(l!==void 0)if(Array.isArray(o))for(let m=0,_=h.length;m<_;m++){let g=h[m],y=o[g.materialIndex],v=Math.max(g.start,p.start),M=Math.min(l.count,Math.min(g.start+g.count,p.start+p.count));for(let x=v,C=M;x<C;x+=3){let R=x,b=x+1,E=x+2;r=Jc(this,y,e,i,c,u,f,R,b,E),r&&(r.faceIndex=Math.floor(x/3),r.face.materialIndex=g.materialIndex,t.push(r))}}else{let m=Math.max(0,p.start),_=Math.min(l.count,p.start+p.count);for(let g=m,y=_;g<y;g+=3){let v=g,M=g+1,x=g+2;r=Jc(this,o,e,i,c,u,f,v,M,x),r&&(r.faceIndex=Math.floor(g/3),t.push(r))}}}};function WS(n,e,t,i,r,s,o,a){let l;if(e.side===jn?l=i.intersectTriangle(o,s,r,!0,a):l=i.intersectTriangle(r,s,o,e.side===Es,a),l===null)return null;Zc.copy(a),Zc.applyMatrix4(n.matrixWorld);let c=t.ray.origin.distanceTo(Zc);return c<t.near||c>t.far?null:{distance:c,point:Zc.clone(),object:n}}function Jc(n,e,t,i,r,s,o,a,l,c){n.getVertexPosition(a,qc),n.getVertexPosition(l,$c),n.getVertexPosition(c,Yc);let u=WS(n,e,t,i,qc,$c,Yc,H0);if(u){let f=new U;_s.getBarycoord(H0,qc,$c,Yc,f),r&&(u.uv=_s.getInterpolatedAttribute(r,a,l,c,f,new Be)),s&&(u.uv1=_s.getInterpolatedAttribute(s,a,l,c,f,new Be)),o&&(u.normal=_s.getInterpolatedAttribute(o,a,l,c,f,new U),u.normal.dot(i.direction)>0&&u.normal.multiplyScalar(-1));let h={a,b:l,c,normal:new U,materialIndex:0};_s.getNormal(qc,$c,Yc,h.normal),u.face=h,u.barycoord=f}return u}var cl=class extends di{constructor(e=null,t=1,i=1,r,s,o,a,l,c=Wn,u=Wn,f,h){super(null,o,a,l,c,u,r,s,f,h),this.isDataTexture=!0,this.image={data:e,width:t,height:i},this.generateMipmaps=!1,this.flipY=!1,this.unpackAlignment=1}};var hi=class extends Pn{constructor(e,t,i,r=1){super(e,t,i),this.isInstancedBufferAttribute=!0,this.meshPerAttribute=r}copy(e){return super.copy(e),this.meshPerAttribute=e.meshPerAttribute,this}toJSON(){let e=super.toJSON();return e.meshPerAttribute=this.meshPerAttribute,e.isInstancedBufferAttribute=!0,e}},zo=new Nt,W0=new Nt,jc=[],X0=new Xn,XS=new Nt,Ya=new Pt,Ka=new $r,Hs=class extends Pt{constructor(e,t,i){super(e,t),this.isInstancedMesh=!0,this.instanceMatrix=new hi(new Float32Array(i*16),16),this.instanceColor=null,this.morphTexture=null,this.count=i,this.boundingBox=null,this.boundingSphere=null;for(let r=0;r<i;r++)this.setMatrixAt(r,XS)}computeBoundingBox(){let e=this.geometry,t=this.count;this.boundingBox===null&&(this.boundingBox=new Xn),e.boundingBox===null&&e.computeBoundingBox(),this.boundingBox.makeEmpty();for(let i=0;i<t;i++)this.getMatrixAt(i,zo),X0.copy(e.boundingBox).applyMatrix4(zo),this.boundingBox.union(X0)}computeBoundingSphere(){let e=this.geometry,t=this.count;this.boundingSphere===null&&(this.boundingSphere=new $r),e.boundingSphere===null&&e.computeBoundingSphere(),this.boundingSphere.makeEmpty();for(let i=0;i<t;i++)this.getMatrixAt(i,zo),Ka.copy(e.boundingSphere).applyMatrix4(zo),this.boundingSphere.union(Ka)}copy(e,t){return super.copy(e,t),this.instanceMatrix.copy(e.instanceMatrix),this.morphTexture=e.morphTexture!==null?e.morphTexture.clone():null,this.instanceColor=e.instanceColor!==null?e.instanceColor.clone():null,this.count=e.count,this.boundingBox=e.boundingBox!==null?e.boundingBox.clone():null,this.boundingSphere=e.boundingSphere!==null?e.boundingSphere.clone():null,this}getColorAt(e,t){return this.instanceColor===null?t.setRGB(1,1,1):t.fromArray(this.instanceColor.array,e*3)}getMatrixAt(e,t){return t.fromArray(this.instanceMatrix.array,e*16)}getMorphAt(e,t){let i=t.morphTargetInfluences,r=this.morphTexture.source.data.data,s=i.length+1,o=e*s+1;for(let a=0;a<i.length;a++)i[a]=r[o+a]}raycast(e,t){let i=this.matrixWorld,r=this.count;if(Ya.geometry=this.geometry,Ya.material=this.material,Ya.material!==void 0&&(this.boundingSphere===null&&this.computeBoundingSphere(),Ka.copy(this.boundingSphere),Ka.applyMatrix4(i),e.ray.intersectsSphere(Ka)!==!1))for(let s=0;s<r;s++){this.getMatrixAt(s,zo),W0.multiplyMatrices(i,zo),Ya.matrixWorld=W0,Ya.raycast(e,jc);for(let o=0,a=jc.length;o<a;o++){let l=jc[o];l.instanceId=s,l.object=this,t.push(l)}jc.length=0}}setColorAt(e,t){return this.instanceColor===null&&(this.instanceColor=new hi(new Float32Array(this.instanceMatrix.count*3).fill(1),3)),t.toArray(this.instanceColor.array,e*3),this}setMatrixAt(e,t){return t.toArray(this.instanceMatrix.array,e*16),this}setMorphAt(e,t){let i=t.morphTargetInfluences,r=i.length+1;this.morphTexture===null&&(this.morphTexture=new cl(new Float32Array(r*this.count),r,this.count,Qu,Gi));let s=this.morphTexture.source.data.data,o=0;for(let c=0;c<i.length;c++)o+=i[c];let a=this.geometry.morphTargetsRelative?1:1-o,l=r*e;return s[l]=a,s.set(i,l+1),this}updateMorphTargets(){}dispose(){super.dispose(),this.instanceMatrix.dispose(),this.instanceColor!==null&&this.instanceColor.dispose(),this.morphTexture!==null&&(this.morphTexture.dispose(),this.morphTexture=null)}},Vs=new $r,qS=new Be(.5,.5),Qc=new U,vs=class{constructor(e=new Mi,t=new Mi,i=new Mi,r=new Mi,s=new Mi,o=new Mi){this.planes=[e,t,i,r,s,o]}set(e,t,i,r,s,o){let a=this.planes;return a[0].copy(e),a[1].copy(t),a[2].copy(i),a[3].copy(r),a[4].copy(s),a[5].copy(o),this}copy(e){let t=this.planes;for(let i=0;i<6;i++)t[i].copy(e.planes[i]);return this}setFromProjectionMatrix(e,t=Oi,i=!1){let r=this.planes,s=e.elements,o=s[0],a=s[1],l=s[2],c=s[3],u=s[4],f=s[5],h=s[6],p=s[7],m=s[8],_=s[9],g=s[10],y=s[11],v=s[12],M=s[13],x=s[14],C=s[15];if(r[0].setComponents(c-o,p-u,y-m,C-v).normalize(),r[1].setComponents(c+o,p+u,y+m,C+v).normalize(),r[2].setComponents(c+a,p+f,y+_,C+M).normalize(),r[3].setComponents(c-a,p-f,y-_,C-M).normalize(),i)r[4].setComponents(l,h,g,x).normalize(),r[5].setComponents(c-l,p-h,y-g,C-x).normalize();else if(r[4].setComponents(c-l,p-h,y-g,C-x).normalize(),t===Oi)r[5].setComponents(c+l,p+h,y+g,C+x).normalize();else if(t===Yo)r[5].setComponents(l,h,g,x).normalize();else throw new Error("THREE.Frustum.setFromProjectionMatrix(): Invalid coordinate system: "+t);return this}intersectsObject(e){if(e.boundingSphere!==void 0)e.boundingSphere===null&&e.computeBoundingSphere(),Vs.copy(e.boundingSphere).applyMatrix4(e.matrixWorld);else{let t=e.geometry;t.boundingSphere===null&&t.computeBoundingSphere(),Vs.copy(t.boundingSphere).applyMatrix4(e.matrixWorld)}return this.intersectsSphere(Vs)}intersectsSprite(e){Vs.center.set(0,0,0);let t=qS.distanceTo(e.center);return Vs.radius=.7071067811865476+t,Vs.applyMatrix4(e.matrixWorld),this.intersectsSphere(Vs)}intersectsSphere(e){let t=this.planes,i=e.center,r=-e.radius;for(let s=0;s<6;s++)if(t[s].distanceToPoint(i)<r)return!1;return!0}intersectsBox(e){let t=this.planes;for(let i=0;i<6;i++){let r=t[i];if(Qc.x=r.normal.x>0?e.max.x:e.min.x,Qc.y=r.normal.y>0?e.max.y:e.min.y,Qc.z=r.normal.z>0?e.max.z:e.min.z,r.distanceToPoint(Qc)<0)return!1}return!0}containsPoint(e){let t=this.planes;for(let i=0;i<6;i++)if(t[i].distanceToPoint(e)<0)return!1;return!0}clone(){return new this.constructor().copy(this)}},q0=new Nt,wu=class n{constructor(){this.coordinateSystem=Oi,this._frustums=[],this._count=0}setFromArrayCamera(e){let t=e.cameras,i=this._frustums;for(let r=0;r<t.length;r++){let s=t[r];q0.multiplyMatrices(s.projectionMatrix,s.matrixWorldInverse),i[r]===void 0&&(i[r]=new vs),i[r].setFromProjectionMatrix(q0,s.coordinateSystem,s.reversedDepth)}return this._count=t.length,this}getFrustum(e){return this._frustums[e]}intersectsObject(e){let t=this._frustums;for(let i=0;i<this._count;i++)if(t[i].intersectsObject(e))return!0;return!1}intersectsSprite(e){let t=this._frustums;for(let i=0;i<this._count;i++)if(t[i].intersectsSprite(e))return!0;return!1}intersectsSphere(e){let t=this._frustums;for(let i=0;i<this._count;i++)if(t[i].intersectsSphere(e))return!0;return!1}intersectsBox(e){let t=this._frustums;for(let i=0;i<this._count;i++)if(t[i].intersectsBox(e))return!0;return!1}containsPoint(e){let t=this._frustums;for(let i=0;i<this._count;i++)if(t[i].containsPoint(e))return!0;return!1}copy(e){this.coordinateSystem=e.coordinateSystem;let t=this._frustums,i=e._frustums;for(let r=0;r<e._count;r++)t[r]===void 0&&(t[r]=new vs),t[r].copy(i[r]);return this._count=e._count,this}clone(){return new n().copy(this)}};var xs=class extends nr{constructor(e){super(),this.isLineBasicMaterial=!0,this.type="LineBasicMaterial",this.color=new Ye(16777215),this.map=null,this.linewidth=1,this.linecap="round",this.linejoin="round",this.fog=!0,this.setValues(e)}copy(e){return super.copy(e),this.color.copy(e.color),this.map=e.map,this.linewidth=e.linewidth,this.linecap=e.linecap,this.linejoin=e.linejoin,this.fog=e.fog,this}},Su=new U,Mu=new U,$0=new Nt,Za=new Qo,eu=new $r,Zf=new U,Y0=new U,Ws=class extends Kn{constructor(e=new qt,t=new xs){super(),this.isLine=!0,this.type="Line",this.geometry=e,this.material=t,this.morphTargetDictionary=void 0,this.morphTargetInfluences=void 0,this.updateMorphTargets()}copy(e,t){return super.copy(e,t),e.morphTargetInfluences!==void 0?this.morphTargetInfluences=e.morphTargetInfluences.slice():this.morphTargetInfluences=void 0,e.morphTargetDictionary!==void 0?this.morphTargetDictionary=Object.assign({},e.morphTargetDictionary):this.morphTargetDictionary=void 0,this.material=Array.isArray(e.material)?e.material.slice():e.material,this.geometry=e.geometry,this}computeLineDistances(){let e=this.geometry;if(e.index===null){let t=e.attributes.position,i=[0];for(let r=1,s=t.count;r<s;r++)Su.fromBufferAttribute(t,r-1),Mu.fromBufferAttribute(t,r),i[r]=i[r-1],i[r]+=Su.distanceTo(Mu);e.setAttribute("lineDistance",new Mt(i,1))}else et("Line.computeLineDistances(): Computation only possible with non-indexed BufferGeometry.");return this}intersectsFrustum(e){return e.intersectsObject(this)}raycast(e,t){let i=this.geometry,r=this.matrixWorld,s=e.params.Line.threshold,o=i.drawRange;if(i.boundingSphere===null&&i.computeBoundingSphere(),eu.copy(i.boundingSphere),eu.applyMatrix4(r),eu.radius+=s,e.ray.intersectsSphere(eu)===!1)return;$0.copy(r).invert(),Za.copy(e.ray).applyMatrix4($0);let a=s/((this.scale.x+this.scale.y+this.scale.z)/3),l=a*a,c=this.isLineSegments?2:1,u=i.index,h=i.attributes.position;if(u!==null){let p=Math.max(0,o.start),m=Math.min(u.count,o.start+o.count);for(let _=p,g=m-1;_<g;_+=c){let y=u.getX(_),v=u.getX(_+1),M=tu(this,e,Za,l,y,v,_);M&&t.push(M)}if(this.isLineLoop){let _=u.getX(m-1),g=u.getX(p),y=tu(this,e,Za,l,_,g,m-1);y&&t.push(y)}}else{let p=Math.max(0,o.start),m=Math.min(h.count,o.start+o.count);for(let _=p,g=m-1;_<g;_+=c){let y=tu(this,e,Za,l,_,_+1,_);y&&t.push(y)}if(this.isLineLoop){let _=tu(this,e,Za,l,m-1,p,m-1);_&&t.push(_)}}}updateMorphTargets(){let t=this.geometry.morphAttributes,i=Object.keys(t);if(i.length>0){let r=t[i[0]];if(r!==void 0){this.morphTargetInfluences=[],this.morphTargetDictionary={};for(let s=0,o=r.length;s<o;s++){let a=r[s].name||String(s);this.morphTargetInfluences.push(0),this.morphTargetDictionary[a]=s}}}}};function tu(n,e,t,i,r,s,o){let a=n.geometry.attributes.position;if(Su.fromBufferAttribute(a,r),Mu.fromBufferAttribute(a,s),t.distanceSqToSegment(Su,Mu,Zf,Y0)>i)return;Zf.applyMatrix4(n.matrixWorld);let c=e.ray.origin.distanceTo(Zf);if(!(c<e.near||c>e.far))return{distance:c,point:Y0.clone().applyMatrix4(n.matrixWorld),index:o,face:null,faceIndex:null,barycoord:null,object:n}}var ul=class extends di{constructor(e=[],t=Qs,i,r,s,o,a,l,c,u){super(e,t,i,r,s,o,a,l,c,u),this.isCubeTexture=!0,this.flipY=!1}get images(){return this.image}set images(e){this.image=e}},Yr=class extends di{constructor(e,t,i,r,s,o,a,l,c){super(e,t,i,r,s,o,a,l,c),this.isCanvasTexture=!0,this.needsUpdate=!0}};var Kr=class extends di{constructor(e,t,i=ir,r,s,o,a=Wn,l=Wn,c,u=qr,f=1){if(u!==qr&&u!==Zr)throw new Error("THREE.DepthTexture: format must be either THREE.DepthFormat or THREE.DepthStencilFormat");let h={width:e,height:t,depth:f};super(h,r,s,o,a,l,u,i,c),this.isDepthTexture=!0,this.flipY=!1,this.generateMipmaps=!1,this.compareFunction=null}copy(e){return super.copy(e),this.source=new Zo(Object.assign({},e.image)),this.compareFunction=e.compareFunction,this}toJSON(e){let t=super.toJSON(e);return t.compareFunction=this.compareFunction,t}},dl=class extends Kr{constructor(e,t=ir,i=Qs,r,s,o=Wn,a=Wn,l,c=qr){let u={width:e,height:e,depth:1},f=[u,u,u,u,u,u];super(e,e,t,i,r,s,o,a,l,c),this.image=f,this.isCubeDepthTexture=!0,this.isCubeTexture=!0}get images(){return this.image}set images(e){this.image=e}},hl=class extends di{constructor(e=null){super(),this.sourceTexture=e,this.isExternalTexture=!0}copy(e){return super.copy(e),this.sourceTexture=e.sourceTexture,this}},Sr=class n extends qt{constructor(e=1,t=1,i=1,r=1,s=1,o=1){super(),this.type="BoxGeometry",this.parameters={width:e,height:t,depth:i,widthSegments:r,heightSegments:s,depthSegments:o};let a=this;r=Math.floor(r),s=Math.floor(s),o=Math.floor(o);let l=[],c=[],u=[],f=[],h=0,p=0;m("z","y","x",-1,-1,i,t,e,o,s,0),m("z","y","x",1,-1,i,t,-e,o,s,1),m("x","z","y",1,1,e,i,t,r,o,2),m("x","z","y",1,-1,e,i,-t,r,o,3),m("x","y","z",1,-1,e,t,i,r,s,4),m("x","y","z",-1,-1,e,t,-i,r,s,5),this.setIndex(l),this.setAttribute("position",new Mt(c,3)),this.setAttribute("normal",new Mt(u,3)),this.setAttribute("uv",new Mt(f,2));function m(_,g,y,v,M,x,C,R,b,E,F){let L=x/b,N=C/E,z=x/2,G=C/2,D=R/2,X=b+1,Y=E+1,H=0,de=0,J=new U;for(let ne=0;ne<Y;ne++){let oe=ne*N-G;for(let me=0;me<X;me++){let pe=me*L-z;J[_]=pe*v,J[g]=oe*M,J[y]=D,c.push(J.x,J.y,J.z),J[_]=0,J[g]=0,J[y]=R>0?1:-1,u.push(J.x,J.y,J.z),f.push(me/b),f.push(1-ne/E),H+=1}}for(let ne=0;ne<E;ne++)for(let oe=0;oe<b;oe++){let me=h+oe+X*ne,pe=h+oe+X*(ne+1),ie=h+(oe+1)+X*(ne+1),ve=h+(oe+1)+X*ne;l.push(me,pe,ve),l.push(pe,ie,ve),de+=6}a.addGroup(p,de,F),p+=de,h+=H}}copy(e){return super.copy(e),this.parameters=Object.assign({},e.parameters),this}static fromJSON(e){return new n(e.width,e.height,e.depth,e.widthSegments,e.heightSegments,e.depthSegments)}},fl=class n extends qt{constructor(e=1,t=1,i=4,r=8,s=1){super(),this.type="CapsuleGeometry",this.parameters={radius:e,height:t,capSegments:i,radialSegments:r,heightSegments:s},t=Math.max(0,t),i=Math.max(1,Math.floor(i)),r=Math.max(3,Math.floor(r)),s=Math.max(1,Math.floor(s));let o=[],a=[],l=[],c=[],u=t/2,f=Math.PI/2*e,h=t,p=2*f+h,m=i*2+s,_=r+1,g=new U,y=new U;for(let v=0;v<=m;v++){let M=0,x=0,C=0,R=0;if(v<=i){let F=v/i,L=F*Math.PI/2;x=-u-e*Math.cos(L),C=e*Math.sin(L),R=-e*Math.cos(L),M=F*f}else if(v<=i+s){let F=(v-i)/s;x=-u+F*t,C=e,R=0,M=f+F*h}else{let F=(v-i-s)/i,L=F*Math.PI/2;x=u+e*Math.sin(L),C=e*Math.cos(L),R=e*Math.sin(L),M=f+h+F*f}let b=Math.max(0,Math.min(1,M/p)),E=0;v===0?E=.5/r:v===m&&(E=-.5/r);for(let F=0;F<=r;F++){let L=F/r,N=L*Math.PI*2,z=Math.sin(N),G=Math.cos(N);y.x=-C*G,y.y=x,y.z=C*z,a.push(y.x,y.y,y.z),g.set(-C*G,R,C*z),g.normalize(),l.push(g.x,g.y,g.z),c.push(L+E,b)}if(v>0){let F=(v-1)*_;for(let L=0;L<r;L++){let N=F+L,z=F+L+1,G=v*_+L,D=v*_+L+1;o.push(N,z,G),o.push(z,D,G)}}}this.setIndex(o),this.setAttribute("position",new Mt(a,3)),this.setAttribute("normal",new Mt(l,3)),this.setAttribute("uv",new Mt(c,2))}copy(e){return super.copy(e),this.parameters=Object.assign({},e.parameters),this}static fromJSON(e){return new n(e.radius,e.height,e.capSegments,e.radialSegments,e.heightSegments)}};var bs=class n extends qt{constructor(e=1,t=1,i=1,r=32,s=1,o=!1,a=0,l=Math.PI*2){super(),this.type="CylinderGeometry",this.parameters={radiusTop:e,radiusBottom:t,height:i,radialSegments:r,heightSegments:s,openEnded:o,thetaStart:a,thetaLength:l};let c=this;r=Math.floor(r),s=Math.floor(s);let u=[],f=[],h=[],p=[],m=0,_=[],g=i/2,y=0;v(),o===!1&&(e>0&&M(!0),t>0&&M(!1)),this.setIndex(u),this.setAttribute("position",new Mt(f,3)),this.setAttribute("normal",new Mt(h,3)),this.setAttribute("uv",new Mt(p,2));function v(){let x=new U,C=new U,R=0,b=(t-e)/i;for(let E=0;E<=s;E++){let F=[],L=E/s,N=L*(t-e)+e;for(let z=0;z<=r;z++){let G=z/r,D=G*l+a,X=Math.sin(D),Y=Math.cos(D);C.x=N*X,C.y=-L*i+g,C.z=N*Y,f.push(C.x,C.y,C.z),x.set(X,b,Y).normalize(),h.push(x.x,x.y,x.z),p.push(G,1-L),F.push(m++)}_.push(F)}for(let E=0;E<r;E++)for(let F=0;F<s;F++){let L=_[F][E],N=_[F+1][E],z=_[F+1][E+1],G=_[F][E+1];(e>0||F!==0)&&(u.push(L,N,G),R+=3),(t>0||F!==s-1)&&(u.push(N,z,G),R+=3)}c.addGroup(y,R,0),y+=R}function M(x){let C=m,R=new Be,b=new U,E=0,F=x===!0?e:t,L=x===!0?1:-1;for(let z=1;z<=r;z++)f.push(0,g*L,0),h.push(0,L,0),p.push(.5,.5),m++;let N=m;for(let z=0;z<=r;z++){let D=z/r*l+a,X=Math.cos(D),Y=Math.sin(D);b.x=F*Y,b.y=g*L,b.z=F*X,f.push(b.x,b.y,b.z),h.push(0,L,0),R.x=X*.5+.5,R.y=Y*.5*L+.5,p.push(R.x,R.y),m++}for(let z=0;z<r;z++){let G=C+z,D=N+z;x===!0?u.push(D,D+1,G):u.push(D+1,D,G),E+=3}c.addGroup(y,E,x===!0?1:2),y+=E}}copy(e){return super.copy(e),this.parameters=Object.assign({},e.parameters),this}static fromJSON(e){return new n(e.radiusTop,e.radiusBottom,e.height,e.radialSegments,e.heightSegments,e.openEnded,e.thetaStart,e.thetaLength)}},pl=class n extends bs{constructor(e=1,t=1,i=32,r=1,s=!1,o=0,a=Math.PI*2){super(0,e,t,i,r,s,o,a),this.type="ConeGeometry",this.parameters={radius:e,height:t,radialSegments:i,heightSegments:r,openEnded:s,thetaStart:o,thetaLength:a}}static fromJSON(e){return new n(e.radius,e.height,e.radialSegments,e.heightSegments,e.openEnded,e.thetaStart,e.thetaLength)}};var Ti=class{constructor(){this.type="Curve",this.arcLengthDivisions=200,this.needsUpdate=!1,this.cacheArcLengths=null}getPoint(){et("Curve: .getPoint() not implemented.")}getPointAt(e,t){let i=this.getUtoTmapping(e);return this.getPoint(i,t)}getPoints(e=5){let t=[];for(let i=0;i<=e;i++)t.push(this.getPoint(i/e));return t}getSpacedPoints(e=5){let t=[];for(let i=0;i<=e;i++)t.push(this.getPointAt(i/e));return t}getLength(){let e=this.getLengths();return e[e.length-1]}getLengths(e=this.arcLengthDivisions){if(this.cacheArcLengths&&this.cacheArcLengths.length===e+1&&!this.needsUpdate)return this.cacheArcLengths;this.needsUpdate=!1;let t=[],i,r=this.getPoint(0),s=0;t.push(0);for(let o=1;o<=e;o++)i=this.getPoint(o/e),s+=i.distanceTo(r),t.push(s),r=i;return this.cacheArcLengths=t,t}updateArcLengths(){this.needsUpdate=!0,this.getLengths()}getUtoTmapping(e,t=null){let i=this.getLengths(),r=0,s=i.length,o;t?o=t:o=e*i[s-1];let a=0,l=s-1,c;for(;a<=l;)if(r=Math.floor(a+(l-a)/2),c=i[r]-o,c<0)a=r+1;else if(c>0)l=r-1;else{l=r;break}if(r=l,i[r]===o)return r/(s-1);let u=i[r],h=i[r+1]-u,p=(o-u)/h;return(r+p)/(s-1)}getTangent(e,t){let r=e-1e-4,s=e+1e-4;r<0&&(r=0),s>1&&(s=1);let o=this.getPoint(r),a=this.getPoint(s),l=t||(o.isVector2?new Be:new U);return l.copy(a).sub(o).normalize(),l}getTangentAt(e,t){let i=this.getUtoTmapping(e);return this.getTangent(i,t)}computeFrenetFrames(e,t=!1){let i=new U,r=[],s=[],o=[],a=new U,l=new Nt;for(let p=0;p<=e;p++){let m=p/e;r[p]=this.getTangentAt(m,new U)}s[0]=new U,o[0]=new U;let c=Number.MAX_VALUE,u=Math.abs(r[0].x),f=Math.abs(r[0].y),h=Math.abs(r[0].z);u<=c&&(c=u,i.set(1,0,0)),f<=c&&(c=f,i.set(0,1,0)),h<=c&&i.set(0,0,1),a.crossVectors(r[0],i).normalize(),s[0].crossVectors(r[0],a),o[0].crossVectors(r[0],s[0]);for(let p=1;p<=e;p++){if(s[p]=s[p-1].clone(),o[p]=o[p-1].clone(),a.crossVectors(r[p-1],r[p]),a.length()>Number.EPSILON){a.normalize();let m=Math.acos(St(r[p-1].dot(r[p]),-1,1));s[p].applyMatrix4(l.makeRotationAxis(a,m))}o[p].crossVectors(r[p],s[p])}if(t===!0){let p=Math.acos(St(s[0].dot(s[e]),-1,1));p/=e,r[0].dot(a.crossVectors(s[0],s[e]))>0&&(p=-p);for(let m=1;m<=e;m++)s[m].applyMatrix4(l.makeRotationAxis(r[m],p*m)),o[m].crossVectors(r[m],s[m])}return{tangents:r,normals:s,binormals:o}}clone(){return new this.constructor().copy(this)}copy(e){return this.arcLengthDivisions=e.arcLengthDivisions,this.cacheArcLengths=null,this}toJSON(){let e={metadata:{version:4.7,type:"Curve",generator:"Curve.toJSON"}};return e.arcLengthDivisions=this.arcLengthDivisions,e.type=this.type,e}fromJSON(e){return this.arcLengthDivisions=e.arcLengthDivisions,this.cacheArcLengths=null,this}},ea=class extends Ti{constructor(e=0,t=0,i=1,r=1,s=0,o=Math.PI*2,a=!1,l=0){super(),this.isEllipseCurve=!0,this.type="EllipseCurve",this.aX=e,this.aY=t,this.xRadius=i,this.yRadius=r,this.aStartAngle=s,this.aEndAngle=o,this.aClockwise=a,this.aRotation=l}getPoint(e,t=new Be){let i=t,r=Math.PI*2,s=this.aEndAngle-this.aStartAngle,o=Math.abs(s)<Number.EPSILON;for(;s<0;)s+=r;for(;s>r;)s-=r;s<Number.EPSILON&&(o?s=0:s=r),this.aClockwise===!0&&!o&&(s===r?s=-r:s=s-r);let a=this.aStartAngle+e*s,l=this.aX+this.xRadius*Math.cos(a),c=this.aY+this.yRadius*Math.sin(a);if(this.aRotation!==0){let u=Math.cos(this.aRotation),f=Math.sin(this.aRotation),h=l-this.aX,p=c-this.aY;l=h*u-p*f+this.aX,c=h*f+p*u+this.aY}return i.set(l,c)}copy(e){return super.copy(e),this.aX=e.aX,this.aY=e.aY,this.xRadius=e.xRadius,this.yRadius=e.yRadius,this.aStartAngle=e.aStartAngle,this.aEndAngle=e.aEndAngle,this.aClockwise=e.aClockwise,this.aRotation=e.aRotation,this}toJSON(){let e=super.toJSON();return e.aX=this.aX,e.aY=this.aY,e.xRadius=this.xRadius,e.yRadius=this.yRadius,e.aStartAngle=this.aStartAngle,e.aEndAngle=this.aEndAngle,e.aClockwise=this.aClockwise,e.aRotation=this.aRotation,e}fromJSON(e){return super.fromJSON(e),this.aX=e.aX,this.aY=e.aY,this.xRadius=e.xRadius,this.yRadius=e.yRadius,this.aStartAngle=e.aStartAngle,this.aEndAngle=e.aEndAngle,this.aClockwise=e.aClockwise,this.aRotation=e.aRotation,this}},Au=class extends ea{constructor(e,t,i,r,s,o){super(e,t,i,i,r,s,o),this.isArcCurve=!0,this.type="ArcCurve"}};function Up(){let n=0,e=0,t=0,i=0;function r(s,o,a,l){n=s,e=a,t=-3*s+3*o-2*a-l,i=2*s-2*o+a+l}return{initCatmullRom:function(s,o,a,l,c){r(o,a,c*(a-s),c*(l-o))},initNonuniformCatmullRom:function(s,o,a,l,c,u,f){let h=(o-s)/c-(a-s)/(c+u)+(a-o)/u,p=(a-o)/u-(l-o)/(u+f)+(l-a)/f;h*=u,p*=u,r(o,a,h,p)},calc:function(s){let o=s*s,a=o*s;return n+e*s+t*o+i*a}}}var K0=new U,Z0=new U,Jf=new Up,jf=new Up,Qf=new Up,Tu=class extends Ti{constructor(e=[],t=!1,i="centripetal",r=.5){super(),this.isCatmullRomCurve3=!0,this.type="CatmullRomCurve3",this.points=e,this.closed=t,this.curveType=i,this.tension=r}getPoint(e,t=new U){let i=t,r=this.points,s=r.length,o=(s-(this.closed?0:1))*e,a=Math.floor(o),l=o-a;this.closed?a+=a>0?0:(Math.floor(Math.abs(a)/s)+1)*s:l===0&&a===s-1&&(a=s-2,l=1);let c,u;this.closed||a>0?c=r[(a-1)%s]:(Z0.subVectors(r[0],r[1]).add(r[0]),c=Z0);let f=r[a%s],h=r[(a+1)%s];if(this.closed||a+2<s?u=r[(a+2)%s]:(K0.subVectors(r[s-1],r[s-2]).add(r[s-1]),u=K0),this.curveType==="centripetal"||this.curveType==="chordal"){let p=this.curveType==="chordal"?.5:.25,m=Math.pow(c.distanceToSquared(f),p),_=Math.pow(f.distanceToSquared(h),p),g=Math.pow(h.distanceToSquared(u),p);_<1e-4&&(_=1),m<1e-4&&(m=_),g<1e-4&&(g=_),Jf.initNonuniformCatmullRom(c.x,f.x,h.x,u.x,m,_,g),jf.initNonuniformCatmullRom(c.y,f.y,h.y,u.y,m,_,g),Qf.initNonuniformCatmullRom(c.z,f.z,h.z,u.z,m,_,g)}else this.curveType==="catmullrom"&&(Jf.initCatmullRom(c.x,f.x,h.x,u.x,this.tension),jf.initCatmullRom(c.y,f.y,h.y,u.y,this.tension),Qf.initCatmullRom(c.z,f.z,h.z,u.z,this.tension));return i.set(Jf.calc(l),jf.calc(l),Qf.calc(l)),i}copy(e){super.copy(e),this.points=[];for(let t=0,i=e.points.length;t<i;t++){let r=e.points[t];this.points.push(r.clone())}return this.closed=e.closed,this.curveType=e.curveType,this.tension=e.tension,this}toJSON(){let e=super.toJSON();e.points=[];for(let t=0,i=this.points.length;t<i;t++){let r=this.points[t];e.points.push(r.toArray())}return e.closed=this.closed,e.curveType=this.curveType,e.tension=this.tension,e}fromJSON(e){super.fromJSON(e),this.points=[];for(let t=0,i=e.points.length;t<i;t++){let r=e.points[t];this.points.push(new U().fromArray(r))}return this.closed=e.closed,this.curveType=e.curveType,this.tension=e.tension,this}};function J0(n,e,t,i,r){let s=(i-e)*.5,o=(r-t)*.5,a=n*n,l=n*a;return(2*t-2*i+s+o)*l+(-3*t+3*i-2*s-o)*a+s*n+t}function $S(n,e){let t=1-n;return t*t*e}function YS(n,e){return 2*(1-n)*n*e}function KS(n,e){return n*n*e}function Qa(n,e,t,i){return $S(n,e)+YS(n,t)+KS(n,i)}function ZS(n,e){let t=1-n;return t*t*t*e}function JS(n,e){let t=1-n;return 3*t*t*n*e}function jS(n,e){return 3*(1-n)*n*n*e}function QS(n,e){return n*n*n*e}function el(n,e,t,i,r){return ZS(n,e)+JS(n,t)+jS(n,i)+QS(n,r)}var ml=class extends Ti{constructor(e=new Be,t=new Be,i=new Be,r=new Be){super(),this.isCubicBezierCurve=!0,this.type="CubicBezierCurve",this.v0=e,this.v1=t,this.v2=i,this.v3=r}getPoint(e,t=new Be){let i=t,r=this.v0,s=this.v1,o=this.v2,a=this.v3;return i.set(el(e,r.x,s.x,o.x,a.x),el(e,r.y,s.y,o.y,a.y)),i}copy(e){return super.copy(e),this.v0.copy(e.v0),this.v1.copy(e.v1),this.v2.copy(e.v2),this.v3.copy(e.v3),this}toJSON(){let e=super.toJSON();return e.v0=this.v0.toArray(),e.v1=this.v1.toArray(),e.v2=this.v2.toArray(),e.v3=this.v3.toArray(),e}fromJSON(e){return super.fromJSON(e),this.v0.fromArray(e.v0),this.v1.fromArray(e.v1),this.v2.fromArray(e.v2),this.v3.fromArray(e.v3),this}},Eu=class extends Ti{constructor(e=new U,t=new U,i=new U,r=new U){super(),this.isCubicBezierCurve3=!0,this.type="CubicBezierCurve3",this.v0=e,this.v1=t,this.v2=i,this.v3=r}getPoint(e,t=new U){let i=t,r=this.v0,s=this.v1,o=this.v2,a=this.v3;return i.set(el(e,r.x,s.x,o.x,a.x),el(e,r.y,s.y,o.y,a.y),el(e,r.z,s.z,o.z,a.z)),i}copy(e){return super.copy(e),this.v0.copy(e.v0),this.v1.copy(e.v1),this.v2.copy(e.v2),this.v3.copy(e.v3),this}toJSON(){let e=super.toJSON();return e.v0=this.v0.toArray(),e.v1=this.v1.toArray(),e.v2=this.v2.toArray(),e.v3=this.v3.toArray(),e}fromJSON(e){return super.fromJSON(e),this.v0.fromArray(e.v0),this.v1.fromArray(e.v1),this.v2.fromArray(e.v2),this.v3.fromArray(e.v3),this}},gl=class extends Ti{constructor(e=new Be,t=new Be){super(),this.isLineCurve=!0,this.type="LineCurve",this.v1=e,this.v2=t}getPoint(e,t=new Be){let i=t;return e===1?i.copy(this.v2):(i.copy(this.v2).sub(this.v1),i.multiplyScalar(e).add(this.v1)),i}getPointAt(e,t){return this.getPoint(e,t)}getTangent(e,t=new Be){return t.subVectors(this.v2,this.v1).normalize()}getTangentAt(e,t){return this.getTangent(e,t)}copy(e){return super.copy(e),this.v1.copy(e.v1),this.v2.copy(e.v2),this}toJSON(){let e=super.toJSON();return e.v1=this.v1.toArray(),e.v2=this.v2.toArray(),e}fromJSON(e){return super.fromJSON(e),this.v1.fromArray(e.v1),this.v2.fromArray(e.v2),this}},Ru=class extends Ti{constructor(e=new U,t=new U){super(),this.isLineCurve3=!0,this.type="LineCurve3",this.v1=e,this.v2=t}getPoint(e,t=new U){let i=t;return e===1?i.copy(this.v2):(i.copy(this.v2).sub(this.v1),i.multiplyScalar(e).add(this.v1)),i}getPointAt(e,t){return this.getPoint(e,t)}getTangent(e,t=new U){return t.subVectors(this.v2,this.v1).normalize()}getTangentAt(e,t){return this.getTangent(e,t)}copy(e){return super.copy(e),this.v1.copy(e.v1),this.v2.copy(e.v2),this}toJSON(){let e=super.toJSON();return e.v1=this.v1.toArray(),e.v2=this.v2.toArray(),e}fromJSON(e){return super.fromJSON(e),this.v1.fromArray(e.v1),this.v2.fromArray(e.v2),this}},yl=class extends Ti{constructor(e=new Be,t=new Be,i=new Be){super(),this.isQuadraticBezierCurve=!0,this.type="QuadraticBezierCurve",this.v0=e,this.v1=t,this.v2=i}getPoint(e,t=new Be){let i=t,r=this.v0,s=this.v1,o=this.v2;return i.set(Qa(e,r.x,s.x,o.x),Qa(e,r.y,s.y,o.y)),i}copy(e){return super.copy(e),this.v0.copy(e.v0),this.v1.copy(e.v1),this.v2.copy(e.v2),this}toJSON(){let e=super.toJSON();return e.v0=this.v0.toArray(),e.v1=this.v1.toArray(),e.v2=this.v2.toArray(),e}fromJSON(e){return super.fromJSON(e),this.v0.fromArray(e.v0),this.v1.fromArray(e.v1),this.v2.fromArray(e.v2),this}},Cu=class extends Ti{constructor(e=new U,t=new U,i=new U){super(),this.isQuadraticBezierCurve3=!0,this.type="QuadraticBezierCurve3",this.v0=e,this.v1=t,this.v2=i}getPoint(e,t=new U){let i=t,r=this.v0,s=this.v1,o=this.v2;return i.set(Qa(e,r.x,s.x,o.x),Qa(e,r.y,s.y,o.y),Qa(e,r.z,s.z,o.z)),i}copy(e){return super.copy(e),this.v0.copy(e.v0),this.v1.copy(e.v1),this.v2.copy(e.v2),this}toJSON(){let e=super.toJSON();return e.v0=this.v0.toArray(),e.v1=this.v1.toArray(),e.v2=this.v2.toArray(),e}fromJSON(e){return super.fromJSON(e),this.v0.fromArray(e.v0),this.v1.fromArray(e.v1),this.v2.fromArray(e.v2),this}},_l=class extends Ti{constructor(e=[]){super(),this.isSplineCurve=!0,this.type="SplineCurve",this.points=e}getPoint(e,t=new Be){let i=t,r=this.points,s=(r.length-1)*e,o=Math.floor(s),a=s-o,l=r[o===0?o:o-1],c=r[o],u=r[o>r.length-2?r.length-1:o+1],f=r[o>r.length-3?r.length-1:o+2];return i.set(J0(a,l.x,c.x,u.x,f.x),J0(a,l.y,c.y,u.y,f.y)),i}copy(e){super.copy(e),this.points=[];for(let t=0,i=e.points.length;t<i;t++){let r=e.points[t];this.points.push(r.clone())}return this}toJSON(){let e=super.toJSON();e.points=[];for(let t=0,i=this.points.length;t<i;t++){let r=this.points[t];e.points.push(r.toArray())}return e}fromJSON(e){super.fromJSON(e),this.points=[];for(let t=0,i=e.points.length;t<i;t++){let r=e.points[t];this.points.push(new Be().fromArray(r))}return this}},j0=Object.freeze({__proto__:null,ArcCurve:Au,CatmullRomCurve3:Tu,CubicBezierCurve:ml,CubicBezierCurve3:Eu,EllipseCurve:ea,LineCurve:gl,LineCurve3:Ru,QuadraticBezierCurve:yl,QuadraticBezierCurve3:Cu,SplineCurve:_l}),Iu=class extends Ti{constructor(){super(),this.type="CurvePath",this.curves=[],this.autoClose=!1,this.cacheLengths=null}add(e){this.curves.push(e)}closePath(){let e=this.curves[0].getPoint(0),t=this.curves[this.curves.length-1].getPoint(1);if(!e.equals(t)){let i=e.isVector2===!0?"LineCurve":"LineCurve3";this.curves.push(new j0[i](t,e))}return this}getPoint(e,t){let i=e*this.getLength(),r=this.getCurveLengths(),s=0;for(;s<r.length;){if(r[s]>=i){let o=r[s]-i,a=this.curves[s],l=a.getLength(),c=l===0?0:1-o/l;return a.getPointAt(c,t)}s++}return null}getLength(){let e=this.getCurveLengths();return e[e.length-1]}updateArcLengths(){this.needsUpdate=!0,this.cacheLengths=null,this.getCurveLengths()}getCurveLengths(){if(this.cacheLengths&&this.cacheLengths.length===this.curves.length)return this.cacheLengths;let e=[],t=0;for(let i=0,r=this.curves.length;i<r;i++)t+=this.curves[i].getLength(),e.push(t);return this.cacheLengths=e,e}getSpacedPoints(e=40){let t=[];for(let i=0;i<=e;i++)t.push(this.getPoint(i/e));return this.autoClose&&t.push(t[0]),t}getPoints(e=12){let t=[],i;for(let r=0,s=this.curves;r<s.length;r++){let o=s[r],a=o.isEllipseCurve?e*2:o.isLineCurve||o.isLineCurve3?1:o.isSplineCurve?e*o.points.length:e,l=o.getPoints(a);for(let c=0;c<l.length;c++){let u=l[c];i&&i.equals(u)||(t.push(u),i=u)}}return this.autoClose&&t.length>1&&!t[t.length-1].equals(t[0])&&t.push(t[0]),t}copy(e){super.copy(e),this.curves=[];for(let t=0,i=e.curves.length;t<i;t++){let r=e.curves[t];this.curves.push(r.clone())}return this.autoClose=e.autoClose,this.cacheLengths=null,this}toJSON(){let e=super.toJSON();e.autoClose=this.autoClose,e.curves=[];for(let t=0,i=this.curves.length;t<i;t++){let r=this.curves[t];e.curves.push(r.toJSON())}return e}fromJSON(e){super.fromJSON(e),this.autoClose=e.autoClose,this.curves=[];for(let t=0,i=e.curves.length;t<i;t++){let r=e.curves[t];this.curves.push(new j0[r.type]().fromJSON(r))}return this.cacheLengths=null,this}},vl=class extends Iu{constructor(e){super(),this.type="Path",this.currentPoint=new Be,e&&this.setFromPoints(e)}setFromPoints(e){this.moveTo(e[0].x,e[0].y);for(let t=1,i=e.length;t<i;t++)this.lineTo(e[t].x,e[t].y);return this}moveTo(e,t){return this.currentPoint.set(e,t),this}lineTo(e,t){let i=new gl(this.currentPoint.clone(),new Be(e,t));return this.curves.push(i),this.currentPoint.set(e,t),this}quadraticCurveTo(e,t,i,r){let s=new yl(this.currentPoint.clone(),new Be(e,t),new Be(i,r));return this.curves.push(s),this.currentPoint.set(i,r),this}bezierCurveTo(e,t,i,r,s,o){let a=new ml(this.currentPoint.clone(),new Be(e,t),new Be(i,r),new Be(s,o));return this.curves.push(a),this.currentPoint.set(s,o),this}splineThru(e){let t=[this.currentPoint.clone()].concat(e),i=new _l(t);return this.curves.push(i),this.currentPoint.copy(e[e.length-1]),this}arc(e,t,i,r,s,o){let a=this.currentPoint.x,l=this.currentPoint.y;return this.absarc(e+a,t+l,i,r,s,o),this}absarc(e,t,i,r,s,o){return this.absellipse(e,t,i,i,r,s,o),this}ellipse(e,t,i,r,s,o,a,l){let c=this.currentPoint.x,u=this.currentPoint.y;return this.absellipse(e+c,t+u,i,r,s,o,a,l),this}absellipse(e,t,i,r,s,o,a,l){let c=new ea(e,t,i,r,s,o,a,l);if(this.curves.length>0){let f=c.getPoint(0);f.equals(this.currentPoint)||this.lineTo(f.x,f.y)}this.curves.push(c);let u=c.getPoint(1);return this.currentPoint.copy(u),this}copy(e){return super.copy(e),this.currentPoint.copy(e.currentPoint),this}toJSON(){let e=super.toJSON();return e.currentPoint=this.currentPoint.toArray(),e}fromJSON(e){return super.fromJSON(e),this.currentPoint.fromArray(e.currentPoint),this}},ta=class extends vl{constructor(e){super(e),this.uuid=aa(),this.type="Shape",this.holes=[]}getPointsHoles(e){let t=[];for(let i=0,r=this.holes.length;i<r;i++)t[i]=this.holes[i].getPoints(e);return t}extractPoints(e){return{shape:this.getPoints(e),holes:this.getPointsHoles(e)}}copy(e){super.copy(e),this.holes=[];for(let t=0,i=e.holes.length;t<i;t++){let r=e.holes[t];this.holes.push(r.clone())}return this}toJSON(){let e=super.toJSON();e.uuid=this.uuid,e.holes=[];for(let t=0,i=this.holes.length;t<i;t++){let r=this.holes[t];e.holes.push(r.toJSON())}return e}fromJSON(e){super.fromJSON(e),this.uuid=e.uuid,this.holes=[];for(let t=0,i=e.holes.length;t<i;t++){let r=e.holes[t];this.holes.push(new vl().fromJSON(r))}return this}};function eM(n,e,t=2){let i=e&&e.length,r=i?e[0]*t:n.length,s=Zy(n,0,r,t,!0),o=[];if(!s||s.next===s.prev)return o;let a,l,c;if(i&&(s=sM(n,e,s,t)),n.length>80*t){a=n[0],l=n[1];let u=a,f=l;for(let h=t;h<r;h+=t){let p=n[h],m=n[h+1];p<a&&(a=p),m<l&&(l=m),p>u&&(u=p),m>f&&(f=m)}c=Math.max(u-a,f-l),c=c!==0?32767/c:0}return xl(s,o,t,a,l,c,0),o}function Zy(n,e,t,i,r){let s;if(r===gM(n,e,t,i)>0)for(let o=e;o<t;o+=i)s=Q0(o/i|0,n[o],n[o+1],s);else for(let o=t-i;o>=e;o-=i)s=Q0(o/i|0,n[o],n[o+1],s);return s&&na(s,s.next)&&(wl(s),s=s.next),s}function Xs(n,e){if(!n)return n;e||(e=n);let t=n,i;do if(i=!1,!t.steiner&&(na(t,t.next)||cn(t.prev,t,t.next)===0)){if(wl(t),t=e=t.prev,t===t.next)break;i=!0}else t=t.next;while(i||t!==e);return e}function xl(n,e,t,i,r,s,o){if(!n)return;!o&&s&&uM(n,i,r,s);let a=n;for(;n.prev!==n.next;){let l=n.prev,c=n.next;if(s?nM(n,i,r,s):tM(n)){e.push(l.i,n.i,c.i),wl(n),n=c.next,a=c.next;continue}if(n=c,n===a){o?o===1?(n=iM(Xs(n),e),xl(n,e,t,i,r,s,2)):o===2&&rM(n,e,t,i,r,s):xl(Xs(n),e,t,i,r,s,1);break}}}function tM(n){let e=n.prev,t=n,i=n.next;if(cn(e,t,i)>=0)return!1;let r=e.x,s=t.x,o=i.x,a=e.y,l=t.y,c=i.y,u=Math.min(r,s,o),f=Math.min(a,l,c),h=Math.max(r,s,o),p=Math.max(a,l,c),m=i.next;for(;m!==e;){if(m.x>=u&&m.x<=h&&m.y>=f&&m.y<=p&&Ja(r,a,s,l,o,c,m.x,m.y)&&cn(m.prev,m,m.next)>=0)return!1;m=m.next}return!0}function nM(n,e,t,i){let r=n.prev,s=n,o=n.next;if(cn(r,s,o)>=0)return!1;let a=r.x,l=s.x,c=o.x,u=r.y,f=s.y,h=o.y,p=Math.min(a,l,c),m=Math.min(u,f,h),_=Math.max(a,l,c),g=Math.max(u,f,h),y=sp(p,m,e,t,i),v=sp(_,g,e,t,i),M=n.prevZ,x=n.nextZ;for(;M&&M.z>=y&&x&&x.z<=v;){if(M.x>=p&&M.x<=_&&M.y>=m&&M.y<=g&&M!==r&&M!==o&&Ja(a,u,l,f,c,h,M.x,M.y)&&cn(M.prev,M,M.next)>=0||(M=M.prevZ,x.x>=p&&x.x<=_&&x.y>=m&&x.y<=g&&x!==r&&x!==o&&Ja(a,u,l,f,c,h,x.x,x.y)&&cn(x.prev,x,x.next)>=0))return!1;x=x.nextZ}for(;M&&M.z>=y;){if(M.x>=p&&M.x<=_&&M.y>=m&&M.y<=g&&M!==r&&M!==o&&Ja(a,u,l,f,c,h,M.x,M.y)&&cn(M.prev,M,M.next)>=0)return!1;M=M.prevZ}for(;x&&x.z<=v;){if(x.x>=p&&x.x<=_&&x.y>=m&&x.y<=g&&x!==r&&x!==o&&Ja(a,u,l,f,c,h,x.x,x.y)&&cn(x.prev,x,x.next)>=0)return!1;x=x.nextZ}return!0}function iM(n,e){let t=n;do{let i=t.prev,r=t.next.next;!na(i,r)&&jy(i,t,t.next,r)&&bl(i,r)&&bl(r,i)&&(e.push(i.i,t.i,r.i),wl(t),wl(t.next),t=n=r),t=t.next}while(t!==n);return Xs(t)}function rM(n,e,t,i,r,s){let o=n;do{let a=o.next.next;for(;a!==o.prev;){if(o.i!==a.i&&fM(o,a)){let l=Qy(o,a);o=Xs(o,o.next),l=Xs(l,l.next),xl(o,e,t,i,r,s,0),xl(l,e,t,i,r,s,0);return}a=a.next}o=o.next}while(o!==n)}function sM(n,e,t,i){let r=[];for(let s=0,o=e.length;s<o;s++){let a=e[s]*i,l=s<o-1?e[s+1]*i:n.length,c=Zy(n,a,l,i,!1);c===c.next&&(c.steiner=!0),r.push(hM(c))}r.sort(oM);for(let s=0;s<r.length;s++)t=aM(r[s],t);return t}function oM(n,e){let t=n.x-e.x;if(t===0&&(t=n.y-e.y,t===0)){let i=(n.next.y-n.y)/(n.next.x-n.x),r=(e.next.y-e.y)/(e.next.x-e.x);t=i-r}return t}function aM(n,e){let t=lM(n,e);if(!t)return e;let i=Qy(t,n);return Xs(i,i.next),Xs(t,t.next)}function lM(n,e){let t=e,i=n.x,r=n.y,s=-1/0,o;if(na(n,t))return t;do{if(na(n,t.next))return t.next;if(r<=t.y&&r>=t.next.y&&t.next.y!==t.y){let f=t.x+(r-t.y)*(t.next.x-t.x)/(t.next.y-t.y);if(f<=i&&f>s&&(s=f,o=t.x<t.next.x?t:t.next,f===i))return o}t=t.next}while(t!==e);if(!o)return null;let a=o,l=o.x,c=o.y,u=1/0;t=o;do{if(i>=t.x&&t.x>=l&&i!==t.x&&Jy(r<c?i:s,r,l,c,r<c?s:i,r,t.x,t.y)){let f=Math.abs(r-t.y)/(i-t.x);bl(t,n)&&(f<u||f===u&&(t.x>o.x||t.x===o.x&&cM(o,t)))&&(o=t,u=f)}t=t.next}while(t!==a);return o}function cM(n,e){return cn(n.prev,n,e.prev)<0&&cn(e.next,n,n.next)<0}function uM(n,e,t,i){let r=n;do r.z===0&&(r.z=sp(r.x,r.y,e,t,i)),r.prevZ=r.prev,r.nextZ=r.next,r=r.next;while(r!==n);r.prevZ.nextZ=null,r.prevZ=null,dM(r)}function dM(n){let e,t=1;do{let i=n,r;n=null;let s=null;for(e=0;i;){e++;let o=i,a=0;for(let c=0;c<t&&(a++,o=o.nextZ,!!o);c++);let l=t;for(;a>0||l>0&&o;)a!==0&&(l===0||!o||i.z<=o.z)?(r=i,i=i.nextZ,a--):(r=o,o=o.nextZ,l--),s?s.nextZ=r:n=r,r.prevZ=s,s=r;i=o}s.nextZ=null,t*=2}while(e>1);return n}function sp(n,e,t,i,r){return n=(n-t)*r|0,e=(e-i)*r|0,n=(n|n<<8)&16711935,n=(n|n<<4)&252645135,n=(n|n<<2)&858993459,n=(n|n<<1)&1431655765,e=(e|e<<8)&16711935,e=(e|e<<4)&252645135,e=(e|e<<2)&858993459,e=(e|e<<1)&1431655765,n|e<<1}function hM(n){let e=n,t=n;do(e.x<t.x||e.x===t.x&&e.y<t.y)&&(t=e),e=e.next;while(e!==n);return t}function Jy(n,e,t,i,r,s,o,a){return(r-o)*(e-a)>=(n-o)*(s-a)&&(n-o)*(i-a)>=(t-o)*(e-a)&&(t-o)*(s-a)>=(r-o)*(i-a)}function Ja(n,e,t,i,r,s,o,a){return!(n===o&&e===a)&&Jy(n,e,t,i,r,s,o,a)}function fM(n,e){return n.next.i!==e.i&&n.prev.i!==e.i&&!pM(n,e)&&(bl(n,e)&&bl(e,n)&&mM(n,e)&&(cn(n.prev,n,e.prev)||cn(n,e.prev,e))||na(n,e)&&cn(n.prev,n,n.next)>0&&cn(e.prev,e,e.next)>0)}function cn(n,e,t){return(e.y-n.y)*(t.x-e.x)-(e.x-n.x)*(t.y-e.y)}function na(n,e){return n.x===e.x&&n.y===e.y}function jy(n,e,t,i){let r=iu(cn(n,e,t)),s=iu(cn(n,e,i)),o=iu(cn(t,i,n)),a=iu(cn(t,i,e));return!!(r!==s&&o!==a||r===0&&nu(n,t,e)||s===0&&nu(n,i,e)||o===0&&nu(t,n,i)||a===0&&nu(t,e,i))}function nu(n,e,t){return e.x<=Math.max(n.x,t.x)&&e.x>=Math.min(n.x,t.x)&&e.y<=Math.max(n.y,t.y)&&e.y>=Math.min(n.y,t.y)}function iu(n){return n>0?1:n<0?-1:0}function pM(n,e){let t=n;do{if(t.i!==n.i&&t.next.i!==n.i&&t.i!==e.i&&t.next.i!==e.i&&jy(t,t.next,n,e))return!0;t=t.next}while(t!==n);return!1}function bl(n,e){return cn(n.prev,n,n.next)<0?cn(n,e,n.next)>=0&&cn(n,n.prev,e)>=0:cn(n,e,n.prev)<0||cn(n,n.next,e)<0}function mM(n,e){let t=n,i=!1,r=(n.x+e.x)/2,s=(n.y+e.y)/2;do t.y>s!=t.next.y>s&&t.next.y!==t.y&&r<(t.next.x-t.x)*(s-t.y)/(t.next.y-t.y)+t.x&&(i=!i),t=t.next;while(t!==n);return i}function Qy(n,e){let t=op(n.i,n.x,n.y),i=op(e.i,e.x,e.y),r=n.next,s=e.prev;return n.next=e,e.prev=n,t.next=r,r.prev=t,i.next=t,t.prev=i,s.next=i,i.prev=s,i}function Q0(n,e,t,i){let r=op(n,e,t);return i?(r.next=i.next,r.prev=i,i.next.prev=r,i.next=r):(r.prev=r,r.next=r),r}function wl(n){n.next.prev=n.prev,n.prev.next=n.next,n.prevZ&&(n.prevZ.nextZ=n.nextZ),n.nextZ&&(n.nextZ.prevZ=n.prevZ)}function op(n,e,t){return{i:n,x:e,y:t,prev:null,next:null,z:0,prevZ:null,nextZ:null,steiner:!1}}function gM(n,e,t,i){let r=0;for(let s=e,o=t-i;s<t;s+=i)r+=(n[o]-n[s])*(n[s+1]+n[o+1]),o=s;return r}var ap=class{static triangulate(e,t,i=2){return eM(e,t,i)}},Xo=class n{static area(e){let t=e.length,i=0;for(let r=t-1,s=0;s<t;r=s++)i+=e[r].x*e[s].y-e[s].x*e[r].y;return i*.5}static isClockWise(e){return n.area(e)<0}static triangulateShape(e,t){let i=[],r=[],s=[];ey(e),ty(i,e);let o=e.length;t.forEach(ey);for(let l=0;l<t.length;l++)r.push(o),o+=t[l].length,ty(i,t[l]);let a=ap.triangulate(i,r);for(let l=0;l<a.length;l+=3)s.push(a.slice(l,l+3));return s}};function ey(n){let e=n.length;e>2&&n[e-1].equals(n[0])&&n.pop()}function ty(n,e){for(let t=0;t<e.length;t++)n.push(e[t].x),n.push(e[t].y)}var fi=class n extends qt{constructor(e=1,t=1,i=1,r=1){super(),this.type="PlaneGeometry",this.parameters={width:e,height:t,widthSegments:i,heightSegments:r};let s=e/2,o=t/2,a=Math.floor(i),l=Math.floor(r),c=a+1,u=l+1,f=e/a,h=t/l,p=[],m=[],_=[],g=[];for(let y=0;y<u;y++){let v=y*h-o;for(let M=0;M<c;M++){let x=M*f-s;m.push(x,-v,0),_.push(0,0,1),g.push(M/a),g.push(1-y/l)}}for(let y=0;y<l;y++)for(let v=0;v<a;v++){let M=v+c*y,x=v+c*(y+1),C=v+1+c*(y+1),R=v+1+c*y;p.push(M,x,R),p.push(x,C,R)}this.setIndex(p),this.setAttribute("position",new Mt(m,3)),this.setAttribute("normal",new Mt(_,3)),this.setAttribute("uv",new Mt(g,2))}copy(e){return super.copy(e),this.parameters=Object.assign({},e.parameters),this}static fromJSON(e){return new n(e.width,e.height,e.widthSegments,e.heightSegments)}},Sl=class n extends qt{constructor(e=.5,t=1,i=32,r=1,s=0,o=Math.PI*2){super(),this.type="RingGeometry",this.parameters={innerRadius:e,outerRadius:t,thetaSegments:i,phiSegments:r,thetaStart:s,thetaLength:o},i=Math.max(3,i),r=Math.max(1,r);let a=[],l=[],c=[],u=[],f=e,h=(t-e)/r,p=new U,m=new Be;for(let _=0;_<=r;_++){for(let g=0;g<=i;g++){let y=s+g/i*o;p.x=f*Math.cos(y),p.y=f*Math.sin(y),l.push(p.x,p.y,p.z),c.push(0,0,1),m.x=(p.x/t+1)/2,m.y=(p.y/t+1)/2,u.push(m.x,m.y)}f+=h}for(let _=0;_<r;_++){let g=_*(i+1);for(let y=0;y<i;y++){let v=y+g,M=v,x=v+i+1,C=v+i+2,R=v+1;a.push(M,x,R),a.push(x,C,R)}}this.setIndex(a),this.setAttribute("position",new Mt(l,3)),this.setAttribute("normal",new Mt(c,3)),this.setAttribute("uv",new Mt(u,2))}copy(e){return super.copy(e),this.parameters=Object.assign({},e.parameters),this}static fromJSON(e){return new n(e.innerRadius,e.outerRadius,e.thetaSegments,e.phiSegments,e.thetaStart,e.thetaLength)}},Ml=class n extends qt{constructor(e=new ta([new Be(0,.5),new Be(-.5,-.5),new Be(.5,-.5)]),t=12){super(),this.type="ShapeGeometry",this.parameters={shapes:e,curveSegments:t};let i=[],r=[],s=[],o=[],a=0,l=0;if(Array.isArray(e)===!1)c(e);else for(let u=0;u<e.length;u++)c(e[u]),this.addGroup(a,l,u),a+=l,l=0;this.setIndex(i),this.setAttribute("position",new Mt(r,3)),this.setAttribute("normal",new Mt(s,3)),this.setAttribute("uv",new Mt(o,2));function c(u){let f=r.length/3,h=u.extractPoints(t),p=h.shape,m=h.holes;Xo.isClockWise(p)===!1&&(p=p.reverse());for(let g=0,y=m.length;g<y;g++){let v=m[g];Xo.isClockWise(v)===!0&&(m[g]=v.reverse())}let _=Xo.triangulateShape(p,m);for(let g=0,y=m.length;g<y;g++){let v=m[g];p=p.concat(v)}for(let g=0,y=p.length;g<y;g++){let v=p[g];r.push(v.x,v.y,0),s.push(0,0,1),o.push(v.x,v.y)}for(let g=0,y=_.length;g<y;g++){let v=_[g],M=v[0]+f,x=v[1]+f,C=v[2]+f;i.push(M,x,C),l+=3}}}copy(e){return super.copy(e),this.parameters=Object.assign({},e.parameters),this}toJSON(){let e=super.toJSON(),t=this.parameters.shapes;return yM(t,e)}static fromJSON(e,t){let i=[];for(let r=0,s=e.shapes.length;r<s;r++){let o=t[e.shapes[r]];i.push(o)}return new n(i,e.curveSegments)}};function yM(n,e){if(e.shapes=[],Array.isArray(n))for(let t=0,i=n.length;t<i;t++){let r=n[t];e.shapes.push(r.uuid)}else e.shapes.push(n.uuid);return e}var ws=class n extends qt{constructor(e=1,t=32,i=16,r=0,s=Math.PI*2,o=0,a=Math.PI){super(),this.type="SphereGeometry",this.parameters={radius:e,widthSegments:t,heightSegments:i,phiStart:r,phiLength:s,thetaStart:o,thetaLength:a},t=Math.max(3,Math.floor(t)),i=Math.max(2,Math.floor(i));let l=Math.min(o+a,Math.PI),c=0,u=[],f=new U,h=new U,p=[],m=[],_=[],g=[];for(let y=0;y<=i;y++){let v=[],M=y/i,x=o+M*a,C=e*Math.cos(x),R=Math.sqrt(e*e-C*C),b=0;y===0&&o===0?b=.5/t:y===i&&l===Math.PI&&(b=-.5/t);for(let E=0;E<=t;E++){let F=E/t,L=r+F*s;f.x=-R*Math.cos(L),f.y=C,f.z=R*Math.sin(L),m.push(f.x,f.y,f.z),h.copy(f).normalize(),_.push(h.x,h.y,h.z),g.push(F+b,1-M),v.push(c++)}u.push(v)}for(let y=0;y<i;y++)for(let v=0;v<t;v++){let M=u[y][v+1],x=u[y][v],C=u[y+1][v],R=u[y+1][v+1];(y!==0||o>0)&&p.push(M,x,R),(y!==i-1||l<Math.PI)&&p.push(x,C,R)}this.setIndex(p),this.setAttribute("position",new Mt(m,3)),this.setAttribute("normal",new Mt(_,3)),this.setAttribute("uv",new Mt(g,2))}copy(e){return super.copy(e),this.parameters=Object.assign({},e.parameters),this}static fromJSON(e){return new n(e.radius,e.widthSegments,e.heightSegments,e.phiStart,e.phiLength,e.thetaStart,e.thetaLength)}};var Al=class extends nr{constructor(e){super(),this.isShadowMaterial=!0,this.type="ShadowMaterial",this.color=new Ye(0),this.transparent=!0,this.fog=!0,this.setValues(e)}copy(e){return super.copy(e),this.color.copy(e.color),this.fog=e.fog,this}};function to(n){let e={};for(let t in n){e[t]={};for(let i in n[t]){let r=n[t][i];if(ny(r))r.isRenderTargetTexture?(et("UniformsUtils: Textures of render targets cannot be cloned via cloneUniforms() or mergeUniforms()."),e[t][i]=null):e[t][i]=r.clone();else if(Array.isArray(r))if(ny(r[0])){let s=[];for(let o=0,a=r.length;o<a;o++)s[o]=r[o].clone();e[t][i]=s}else e[t][i]=r.slice();else e[t][i]=r}}return e}function ii(n){let e={};for(let t=0;t<n.length;t++){let i=to(n[t]);for(let r in i)e[r]=i[r]}return e}function ny(n){return n&&(n.isColor||n.isMatrix3||n.isMatrix4||n.isVector2||n.isVector3||n.isVector4||n.isTexture||n.isQuaternion)}function _M(n){let e=[];for(let t=0;t<n.length;t++)e.push(n[t].clone());return e}function Op(n){let e=n.getRenderTarget();return e===null?n.outputColorSpace:e.isXRRenderTarget===!0?e.texture.colorSpace:Tt.workingColorSpace}var e_={clone:to,merge:ii},vM=`void main() {
	gl_Position = projectionMatrix * modelViewMatrix * vec4( position, 1.0 );
}`,xM=`void main() {
	gl_FragColor = vec4( 1.0, 0.0, 0.0, 1.0 );
}`,Jn=class extends nr{constructor(e){super(),this.isShaderMaterial=!0,this.type="ShaderMaterial",this.defines={},this.uniforms={},this.uniformsGroups=[],this.vertexShader=vM,this.fragmentShader=xM,this.linewidth=1,this.wireframe=!1,this.wireframeLinewidth=1,this.fog=!1,this.lights=!1,this.clipping=!1,this.forceSinglePass=!0,this.extensions={clipCullDistance:!1,multiDraw:!1},this.defaultAttributeValues={color:[1,1,1],uv:[0,0],uv1:[0,0]},this.index0AttributeName=void 0,this.uniformsNeedUpdate=!1,this.glslVersion=null,e!==void 0&&this.setValues(e)}copy(e){return super.copy(e),this.fragmentShader=e.fragmentShader,this.vertexShader=e.vertexShader,this.uniforms=to(e.uniforms),this.uniformsGroups=_M(e.uniformsGroups),this.defines=Object.assign({},e.defines),this.wireframe=e.wireframe,this.wireframeLinewidth=e.wireframeLinewidth,this.fog=e.fog,this.lights=e.lights,this.clipping=e.clipping,this.extensions=Object.assign({},e.extensions),this.glslVersion=e.glslVersion,this.defaultAttributeValues=Object.assign({},e.defaultAttributeValues),this.index0AttributeName=e.index0AttributeName,this.uniformsNeedUpdate=e.uniformsNeedUpdate,this}toJSON(e){let t=super.toJSON(e);t.glslVersion=this.glslVersion,t.uniforms={};for(let r in this.uniforms){let o=this.uniforms[r].value;o&&o.isTexture?t.uniforms[r]={type:"t",value:o.toJSON(e).uuid}:o&&o.isColor?t.uniforms[r]={type:"c",value:o.getHex()}:o&&o.isVector2?t.uniforms[r]={type:"v2",value:o.toArray()}:o&&o.isVector3?t.uniforms[r]={type:"v3",value:o.toArray()}:o&&o.isVector4?t.uniforms[r]={type:"v4",value:o.toArray()}:o&&o.isMatrix3?t.uniforms[r]={type:"m3",value:o.toArray()}:o&&o.isMatrix4?t.uniforms[r]={type:"m4",value:o.toArray()}:t.uniforms[r]={value:o}}Object.keys(this.defines).length>0&&(t.defines=this.defines),t.vertexShader=this.vertexShader,t.fragmentShader=this.fragmentShader,t.lights=this.lights,t.clipping=this.clipping;let i={};for(let r in this.extensions)this.extensions[r]===!0&&(i[r]=!0);return Object.keys(i).length>0&&(t.extensions=i),t}fromJSON(e,t){if(super.fromJSON(e,t),e.uniforms!==void 0)for(let i in e.uniforms){let r=e.uniforms[i];switch(this.uniforms[i]={},r.type){case"t":this.uniforms[i].value=t[r.value]||null;break;case"c":this.uniforms[i].value=new Ye().setHex(r.value);break;case"v2":this.uniforms[i].value=new Be().fromArray(r.value);break;case"v3":this.uniforms[i].value=new U().fromArray(r.value);break;case"v4":this.uniforms[i].value=new an().fromArray(r.value);break;case"m3":this.uniforms[i].value=new lt().fromArray(r.value);break;case"m4":this.uniforms[i].value=new Nt().fromArray(r.value);break;default:this.uniforms[i].value=r.value}}if(e.defines!==void 0&&(this.defines=e.defines),e.vertexShader!==void 0&&(this.vertexShader=e.vertexShader),e.fragmentShader!==void 0&&(this.fragmentShader=e.fragmentShader),e.glslVersion!==void 0&&(this.glslVersion=e.glslVersion),e.extensions!==void 0)for(let i in e.extensions)this.extensions[i]=e.extensions[i];return e.lights!==void 0&&(this.lights=e.lights),e.clipping!==void 0&&(this.clipping=e.clipping),this}},Pu=class extends Jn{constructor(e){super(e),this.isRawShaderMaterial=!0,this.type="RawShaderMaterial"}},Tl=class extends nr{constructor(e){super(),this.isMeshStandardMaterial=!0,this.type="MeshStandardMaterial",this.defines={STANDARD:""},this.color=new Ye(16777215),this.roughness=1,this.metalness=0,this.map=null,this.lightMap=null,this.lightMapIntensity=1,this.aoMap=null,this.aoMapIntensity=1,this.emissive=new Ye(0),this.emissiveIntensity=1,this.emissiveMap=null,this.bumpMap=null,this.bumpScale=1,this.normalMap=null,this.normalMapType=Bl,this.normalScale=new Be(1,1),this.displacementMap=null,this.displacementScale=1,this.displacementBias=0,this.roughnessMap=null,this.metalnessMap=null,this.alphaMap=null,this.envMap=null,this.envMapRotation=new wr,this.envMapIntensity=1,this.wireframe=!1,this.wireframeLinewidth=1,this.wireframeLinecap="round",this.wireframeLinejoin="round",this.flatShading=!1,this.fog=!0,this.setValues(e)}copy(e){return super.copy(e),this.defines={STANDARD:""},this.color.copy(e.color),this.roughness=e.roughness,this.metalness=e.metalness,this.map=e.map,this.lightMap=e.lightMap,this.lightMapIntensity=e.lightMapIntensity,this.aoMap=e.aoMap,this.aoMapIntensity=e.aoMapIntensity,this.emissive.copy(e.emissive),this.emissiveMap=e.emissiveMap,this.emissiveIntensity=e.emissiveIntensity,this.bumpMap=e.bumpMap,this.bumpScale=e.bumpScale,this.normalMap=e.normalMap,this.normalMapType=e.normalMapType,this.normalScale.copy(e.normalScale),this.displacementMap=e.displacementMap,this.displacementScale=e.displacementScale,this.displacementBias=e.displacementBias,this.roughnessMap=e.roughnessMap,this.metalnessMap=e.metalnessMap,this.alphaMap=e.alphaMap,this.envMap=e.envMap,this.envMapRotation.copy(e.envMapRotation),this.envMapIntensity=e.envMapIntensity,this.wireframe=e.wireframe,this.wireframeLinewidth=e.wireframeLinewidth,this.wireframeLinecap=e.wireframeLinecap,this.wireframeLinejoin=e.wireframeLinejoin,this.flatShading=e.flatShading,this.fog=e.fog,this}};var Ss=class extends nr{constructor(e){super(),this.isMeshLambertMaterial=!0,this.type="MeshLambertMaterial",this.color=new Ye(16777215),this.map=null,this.lightMap=null,this.lightMapIntensity=1,this.aoMap=null,this.aoMapIntensity=1,this.emissive=new Ye(0),this.emissiveIntensity=1,this.emissiveMap=null,this.bumpMap=null,this.bumpScale=1,this.normalMap=null,this.normalMapType=Bl,this.normalScale=new Be(1,1),this.displacementMap=null,this.displacementScale=1,this.displacementBias=0,this.specularMap=null,this.alphaMap=null,this.envMap=null,this.envMapRotation=new wr,this.combine=qu,this.reflectivity=1,this.envMapIntensity=1,this.refractionRatio=.98,this.wireframe=!1,this.wireframeLinewidth=1,this.wireframeLinecap="round",this.wireframeLinejoin="round",this.flatShading=!1,this.fog=!0,this.setValues(e)}copy(e){return super.copy(e),this.color.copy(e.color),this.map=e.map,this.lightMap=e.lightMap,this.lightMapIntensity=e.lightMapIntensity,this.aoMap=e.aoMap,this.aoMapIntensity=e.aoMapIntensity,this.emissive.copy(e.emissive),this.emissiveMap=e.emissiveMap,this.emissiveIntensity=e.emissiveIntensity,this.bumpMap=e.bumpMap,this.bumpScale=e.bumpScale,this.normalMap=e.normalMap,this.normalMapType=e.normalMapType,this.normalScale.copy(e.normalScale),this.displacementMap=e.displacementMap,this.displacementScale=e.displacementScale,this.displacementBias=e.displacementBias,this.specularMap=e.specularMap,this.alphaMap=e.alphaMap,this.envMap=e.envMap,this.envMapRotation.copy(e.envMapRotation),this.combine=e.combine,this.reflectivity=e.reflectivity,this.envMapIntensity=e.envMapIntensity,this.refractionRatio=e.refractionRatio,this.wireframe=e.wireframe,this.wireframeLinewidth=e.wireframeLinewidth,this.wireframeLinecap=e.wireframeLinecap,this.wireframeLinejoin=e.wireframeLinejoin,this.flatShading=e.flatShading,this.fog=e.fog,this}},Lu=class extends nr{constructor(e){super(),this.isMeshDepthMaterial=!0,this.type="MeshDepthMaterial",this.depthPacking=ky,this.map=null,this.alphaMap=null,this.displacementMap=null,this.displacementScale=1,this.displacementBias=0,this.wireframe=!1,this.wireframeLinewidth=1,this.setValues(e)}copy(e){return super.copy(e),this.depthPacking=e.depthPacking,this.map=e.map,this.alphaMap=e.alphaMap,this.displacementMap=e.displacementMap,this.displacementScale=e.displacementScale,this.displacementBias=e.displacementBias,this.wireframe=e.wireframe,this.wireframeLinewidth=e.wireframeLinewidth,this}},Nu=class extends nr{constructor(e){super(),this.isMeshDistanceMaterial=!0,this.type="MeshDistanceMaterial",this.map=null,this.alphaMap=null,this.displacementMap=null,this.displacementScale=1,this.displacementBias=0,this.setValues(e)}copy(e){return super.copy(e),this.map=e.map,this.alphaMap=e.alphaMap,this.displacementMap=e.displacementMap,this.displacementScale=e.displacementScale,this.displacementBias=e.displacementBias,this}};function Go(n,e){return!n||n.constructor===e?n:typeof e.BYTES_PER_ELEMENT=="number"?new e(n):Array.prototype.slice.call(n)}function ru(n){return n!==void 0&&n.inTangents!==void 0&&n.outTangents!==void 0}var Ms=class{constructor(e,t,i,r){this.parameterPositions=e,this._cachedIndex=0,this.resultBuffer=r!==void 0?r:new t.constructor(i),this.sampleValues=t,this.valueSize=i,this.settings=null,this.DefaultSettings_={}}evaluate(e){let t=this.parameterPositions,i=this._cachedIndex,r=t[i],s=t[i-1];e:{t:{let o;n:{i:if(!(e<r)){for(let a=i+2;;){if(r===void 0){if(e<s)break i;return i=t.length,this._cachedIndex=i,this.copySampleValue_(i-1)}if(i===a)break;if(s=r,r=t[++i],e<r)break t}o=t.length;break n}if(!(e>=s)){let a=t[1];e<a&&(i=2,s=a);for(let l=i-2;;){if(s===void 0)return this._cachedIndex=0,this.copySampleValue_(0);if(i===l)break;if(r=s,s=t[--i-1],e>=s)break t}o=i,i=0;break n}break e}for(;i<o;){let a=i+o>>>1;e<t[a]?o=a:i=a+1}if(r=t[i],s=t[i-1],s===void 0)return this._cachedIndex=0,this.copySampleValue_(0);if(r===void 0)return i=t.length,this._cachedIndex=i,this.copySampleValue_(i-1)}this._cachedIndex=i,this.intervalChanged_(i,s,r)}return this.interpolate_(i,s,e,r)}getSettings_(){return this.settings||this.DefaultSettings_}copySampleValue_(e){let t=this.resultBuffer,i=this.sampleValues,r=this.valueSize,s=e*r;for(let o=0;o!==r;++o)t[o]=i[s+o];return t}interpolate_(){throw new Error("THREE.Interpolant: Call to abstract method.")}intervalChanged_(){}},Du=class extends Ms{constructor(e,t,i,r){super(e,t,i,r),this._weightPrev=-0,this._offsetPrev=-0,this._weightNext=-0,this._offsetNext=-0,this.DefaultSettings_={endingStart:np,endingEnd:np}}intervalChanged_(e,t,i){let r=this.parameterPositions,s=e-2,o=e+1,a=r[s],l=r[o];if(a===void 0)switch(this.getSettings_().endingStart){case ip:s=e,a=2*t-i;break;case rp:s=r.length-2,a=t+r[s]-r[s+1];break;default:s=e,a=i}if(l===void 0)switch(this.getSettings_().endingEnd){case ip:o=e,l=2*i-t;break;case rp:o=1,l=i+r[1]-r[0];break;default:o=e-1,l=t}let c=(i-t)*.5,u=this.valueSize;this._weightPrev=c/(t-a),this._weightNext=c/(l-i),this._offsetPrev=s*u,this._offsetNext=o*u}interpolate_(e,t,i,r){let s=this.resultBuffer,o=this.sampleValues,a=this.valueSize,l=e*a,c=l-a,u=this._offsetPrev,f=this._offsetNext,h=this._weightPrev,p=this._weightNext,m=(i-t)/(r-t),_=m*m,g=_*m,y=-h*g+2*h*_-h*m,v=(1+h)*g+(-1.5-2*h)*_+(-.5+h)*m+1,M=(-1-p)*g+(1.5+p)*_+.5*m,x=p*g-p*_;for(let C=0;C!==a;++C)s[C]=y*o[u+C]+v*o[c+C]+M*o[l+C]+x*o[f+C];return s}},ku=class extends Ms{constructor(e,t,i,r){super(e,t,i,r)}interpolate_(e,t,i,r){let s=this.resultBuffer,o=this.sampleValues,a=this.valueSize,l=e*a,c=l-a,u=(i-t)/(r-t),f=1-u;for(let h=0;h!==a;++h)s[h]=o[c+h]*f+o[l+h]*u;return s}},Fu=class extends Ms{constructor(e,t,i,r){super(e,t,i,r)}interpolate_(e){return this.copySampleValue_(e-1)}},Uu=class extends Ms{interpolate_(e,t,i,r){let s=this.resultBuffer,o=this.sampleValues,a=this.valueSize,l=e*a,c=l-a,u=this.inTangents,f=this.outTangents;if(!u||!f){let m=(i-t)/(r-t),_=1-m;for(let g=0;g!==a;++g)s[g]=o[c+g]*_+o[l+g]*m;return s}let h=a*2,p=e-1;for(let m=0;m!==a;++m){let _=o[c+m],g=o[l+m],y=p*h+m*2,v=f[y],M=f[y+1],x=e*h+m*2,C=u[x],R=u[x+1],b=wM(i,t,v,C,r);s[m]=t_(b,_,M,R,g)}return s}};function t_(n,e,t,i,r){let s=1-n;return s*s*s*e+3*s*s*n*t+3*s*n*n*i+n*n*n*r}function bM(n,e,t,i,r){let s=1-n;return 3*s*s*(t-e)+6*s*n*(i-t)+3*n*n*(r-i)}function wM(n,e,t,i,r){let s=(n-e)/(r-e);for(let o=0;o<8;o++){let a=t_(s,e,t,i,r)-n;if(Math.abs(a)<1e-10)break;let l=bM(s,e,t,i,r);if(Math.abs(l)<1e-10)break;s=Math.max(0,Math.min(1,s-a/l))}return s}var Ei=class{constructor(e,t,i,r){if(e===void 0)throw new Error("THREE.KeyframeTrack: track name is undefined");if(t===void 0||t.length===0)throw new Error("THREE.KeyframeTrack: no keyframes in track named "+e);this.name=e,this.times=Go(t,this.TimeBufferType),this.values=Go(i,this.ValueBufferType),this.setInterpolation(r||this.DefaultInterpolation)}static toJSON(e){let t=e.constructor,i;if(t.toJSON!==this.toJSON)i=t.toJSON(e);else{i={name:e.name,times:Go(e.times,Array),values:Go(e.values,Array)};let r=e.getInterpolation();r!==e.DefaultInterpolation&&(i.interpolation=r),ru(e.settings)&&(i.settings={inTangents:Go(e.settings.inTangents,Array),outTangents:Go(e.settings.outTangents,Array)})}return i.type=e.ValueTypeName,i}InterpolantFactoryMethodDiscrete(e){return new Fu(this.times,this.values,this.getValueSize(),e)}InterpolantFactoryMethodLinear(e){return new ku(this.times,this.values,this.getValueSize(),e)}InterpolantFactoryMethodSmooth(e){return new Du(this.times,this.values,this.getValueSize(),e)}InterpolantFactoryMethodBezier(e){let t=new Uu(this.times,this.values,this.getValueSize(),e);return this.settings&&(t.inTangents=this.settings.inTangents,t.outTangents=this.settings.outTangents),t}setInterpolation(e){let t;switch(e){case tl:t=this.InterpolantFactoryMethodDiscrete;break;case yu:t=this.InterpolantFactoryMethodLinear;break;case au:t=this.InterpolantFactoryMethodSmooth;break;case tp:t=this.InterpolantFactoryMethodBezier;break}if(t===void 0){let i="unsupported interpolation for "+this.ValueTypeName+" keyframe track named "+this.name;if(this.createInterpolant===void 0)if(e!==this.DefaultInterpolation)this.setInterpolation(this.DefaultInterpolation);else throw new Error(i);return et("KeyframeTrack:",i),this}return this.createInterpolant=t,this}getInterpolation(){switch(this.createInterpolant){case this.InterpolantFactoryMethodDiscrete:return tl;case this.InterpolantFactoryMethodLinear:return yu;case this.InterpolantFactoryMethodSmooth:return au;case this.InterpolantFactoryMethodBezier:return tp}}getValueSize(){return this.values.length/this.times.length}shift(e){if(e!==0){let t=this.times;for(let i=0,r=t.length;i!==r;++i)t[i]+=e;ru(this.settings)&&(iy(this.settings.inTangents,e),iy(this.settings.outTangents,e))}return this}scale(e){if(e!==1){let t=this.times;for(let i=0,r=t.length;i!==r;++i)t[i]*=e;ru(this.settings)&&(ry(this.settings.inTangents,e),ry(this.settings.outTangents,e))}return this}trim(e,t){let i=this.times,r=i.length,s=0,o=r-1;for(;s!==r&&i[s]<e;)++s;for(;o!==-1&&i[o]>t;)--o;if(++o,s!==0||o!==r){s>=o&&(o=Math.max(o,1),s=o-1);let a=this.getValueSize();this.times=i.slice(s,o),this.values=this.values.slice(s*a,o*a)}return this}validate(){let e=!0,t=this.getValueSize();t-Math.floor(t)!==0&&(st("KeyframeTrack: Invalid value size in track.",this),e=!1);let i=this.times,r=this.values,s=i.length;s===0&&(st("KeyframeTrack: Track is empty.",this),e=!1);let o=null;for(let a=0;a!==s;a++){let l=i[a];if(typeof l=="number"&&isNaN(l)){st("KeyframeTrack: Time is not a valid number.",this,a,l),e=!1;break}if(o!==null&&o>l){st("KeyframeTrack: Out of order keys.",this,a,l,o),e=!1;break}o=l}if(r!==void 0&&MS(r))for(let a=0,l=r.length;a!==l;++a){let c=r[a];if(isNaN(c)){st("KeyframeTrack: Value is not a valid number.",this,a,c),e=!1;break}}return e}optimize(){let e=this.times.slice(),t=this.values.slice(),i=this.getValueSize(),r=this.getInterpolation()===au,s=e.length-1,o=1;for(let a=1;a<s;++a){let l=!1,c=e[a],u=e[a+1];if(c!==u&&(a!==1||c!==e[0]))if(r)l=!0;else{let f=a*i,h=f-i,p=f+i;for(let m=0;m!==i;++m){let _=t[f+m];if(_!==t[h+m]||_!==t[p+m]){l=!0;break}}}if(l){if(a!==o){e[o]=e[a];let f=a*i,h=o*i;for(let p=0;p!==i;++p)t[h+p]=t[f+p]}++o}}if(s>0){e[o]=e[s];for(let a=s*i,l=o*i,c=0;c!==i;++c)t[l+c]=t[a+c];++o}return o!==e.length?(this.times=e.slice(0,o),this.values=t.slice(0,o*i)):(this.times=e,this.values=t),this}clone(){let e=this.times.slice(),t=this.values.slice(),i=this.constructor,r=new i(this.name,e,t);return r.createInterpolant=this.createInterpolant,ru(this.settings)&&(r.settings={inTangents:this.settings.inTangents.slice(),outTangents:this.settings.outTangents.slice()}),r}};function iy(n,e){for(let t=0,i=n.length;t!==i;t+=2)n[t]+=e}function ry(n,e){for(let t=0,i=n.length;t!==i;t+=2)n[t]*=e}Ei.prototype.ValueTypeName="";Ei.prototype.TimeBufferType=Float32Array;Ei.prototype.ValueBufferType=Float32Array;Ei.prototype.DefaultInterpolation=yu;var As=class extends Ei{constructor(e,t,i){super(e,t,i)}};As.prototype.ValueTypeName="bool";As.prototype.ValueBufferType=Array;As.prototype.DefaultInterpolation=tl;As.prototype.InterpolantFactoryMethodLinear=void 0;As.prototype.InterpolantFactoryMethodSmooth=void 0;var Ou=class extends Ei{constructor(e,t,i,r){super(e,t,i,r)}};Ou.prototype.ValueTypeName="color";var Bu=class extends Ei{constructor(e,t,i,r){super(e,t,i,r)}};Bu.prototype.ValueTypeName="number";var zu=class extends Ms{constructor(e,t,i,r){super(e,t,i,r)}interpolate_(e,t,i,r){let s=this.resultBuffer,o=this.sampleValues,a=this.valueSize,l=(i-t)/(r-t),c=e*a;for(let u=c+a;c!==u;c+=4)Bi.slerpFlat(s,0,o,c-a,o,c,l);return s}},El=class extends Ei{constructor(e,t,i,r){super(e,t,i,r)}InterpolantFactoryMethodLinear(e){return new zu(this.times,this.values,this.getValueSize(),e)}};El.prototype.ValueTypeName="quaternion";El.prototype.InterpolantFactoryMethodSmooth=void 0;var Ts=class extends Ei{constructor(e,t,i){super(e,t,i)}};Ts.prototype.ValueTypeName="string";Ts.prototype.ValueBufferType=Array;Ts.prototype.DefaultInterpolation=tl;Ts.prototype.InterpolantFactoryMethodLinear=void 0;Ts.prototype.InterpolantFactoryMethodSmooth=void 0;var Gu=class extends Ei{constructor(e,t,i,r){super(e,t,i,r)}};Gu.prototype.ValueTypeName="vector";var Vu=class{constructor(e,t,i){let r=this,s=!1,o=0,a=0,l,c=[];this.onStart=void 0,this.onLoad=e,this.onProgress=t,this.onError=i,this._abortController=null,this.itemStart=function(u){a++,s===!1&&r.onStart!==void 0&&r.onStart(u,o,a),s=!0},this.itemEnd=function(u){o++,r.onProgress!==void 0&&r.onProgress(u,o,a),o===a&&(s=!1,r.onLoad!==void 0&&r.onLoad())},this.itemError=function(u){r.onError!==void 0&&r.onError(u)},this.resolveURL=function(u){return u=u.normalize("NFC"),l?l(u):u},this.setURLModifier=function(u){return l=u,this},this.addHandler=function(u,f){return c.push(u,f),this},this.removeHandler=function(u){let f=c.indexOf(u);return f!==-1&&c.splice(f,2),this},this.getHandler=function(u){for(let f=0,h=c.length;f<h;f+=2){let p=c[f],m=c[f+1];if(p.global&&(p.lastIndex=0),p.test(u))return m}return null},this.abort=function(){return this.abortController.abort(),this._abortController=null,this}}get abortController(){return this._abortController||(this._abortController=new AbortController),this._abortController}},n_=new Vu,Hu=class{constructor(e){this.manager=e!==void 0?e:n_,this.crossOrigin="anonymous",this.withCredentials=!1,this.path="",this.resourcePath="",this.requestHeader={},this.priority="auto",this.cache="default",typeof __THREE_DEVTOOLS__<"u"&&__THREE_DEVTOOLS__.dispatchEvent(new CustomEvent("observe",{detail:this}))}load(){}loadAsync(e,t){let i=this;return new Promise(function(r,s){i.load(e,r,t,s)})}parse(){}setCrossOrigin(e){return this.crossOrigin=e,this}setWithCredentials(e){return this.withCredentials=e,this}setPath(e){return this.path=e,this}setResourcePath(e){return this.resourcePath=e,this}setRequestHeader(e){return this.requestHeader=e,this}setPriority(e){return this.priority=e,this}setCache(e){return this.cache=e,this}abort(){return this}};Hu.DEFAULT_MATERIAL_NAME="__DEFAULT";var Rl=class extends Kn{static registerNode(e){this.prototype._lightNode=e}constructor(e,t=1){super(),this.isLight=!0,this.type="Light",this.color=new Ye(e),this.intensity=t}copy(e,t){return super.copy(e,t),this.color.copy(e.color),this.intensity=e.intensity,this}toJSON(e){let t=super.toJSON(e);return t.object.color=this.color.getHex(),t.object.intensity=this.intensity,t}},qs=class extends Rl{constructor(e,t,i){super(e,i),this.isHemisphereLight=!0,this.type="HemisphereLight",this.position.copy(Kn.DEFAULT_UP),this.updateMatrix(),this.groundColor=new Ye(t)}copy(e,t){return super.copy(e,t),this.groundColor.copy(e.groundColor),this}toJSON(e){let t=super.toJSON(e);return t.object.groundColor=this.groundColor.getHex(),t}},ep=new Nt,sy=new U,oy=new U,Wu=class{constructor(e){this.camera=e,this.intensity=1,this.bias=0,this.biasNode=null,this.normalBias=0,this.radius=1,this.blurSamples=8,this.mapSize=new Be(512,512),this.mapType=gi,this.map=null,this.mapPass=null,this.matrix=new Nt,this.autoUpdate=!0,this.needsUpdate=!1,this._frustum=new vs,this._frameExtents=new Be(1,1),this._viewportCount=1,this._viewports=[new an(0,0,1,1)]}getViewportCount(){return this._viewportCount}getCamera(){return this.camera}getFrustum(){return this._frustum}updateMatrices(e){let t=this.camera;sy.setFromMatrixPosition(e.matrixWorld),t.position.copy(sy),oy.setFromMatrixPosition(e.target.matrixWorld),t.lookAt(oy),t.updateMatrixWorld(),this._updateMatrix(t,this.matrix,this._frustum)}_updateMatrix(e,t,i,r){ep.multiplyMatrices(e.projectionMatrix,e.matrixWorldInverse),i.setFromProjectionMatrix(ep,e.coordinateSystem,e.reversedDepth);let s=this._frameExtents,o=r?r.z/s.x:1,a=r?r.w/s.y:1,l=r?r.x/s.x:0,c=r?r.y/s.y:0;e.coordinateSystem===Yo||e.reversedDepth?t.set(.5*o,0,0,.5*o+l,0,.5*a,0,.5*a+c,0,0,1,0,0,0,0,1):t.set(.5*o,0,0,.5*o+l,0,.5*a,0,.5*a+c,0,0,.5,.5,0,0,0,1),t.multiply(ep)}getViewport(e){return this._viewports[e]}getFrameExtents(){return this._frameExtents}dispose(){this.map&&this.map.dispose(),this.mapPass&&this.mapPass.dispose()}copy(e){return this.camera=e.camera.clone(),this.intensity=e.intensity,this.bias=e.bias,this.radius=e.radius,this.autoUpdate=e.autoUpdate,this.needsUpdate=e.needsUpdate,this.normalBias=e.normalBias,this.blurSamples=e.blurSamples,this.mapSize.copy(e.mapSize),this.mapType=e.mapType,this.biasNode=e.biasNode,this}clone(){return new this.constructor().copy(this)}toJSON(){let e={};return e.intensity=this.intensity,e.bias=this.bias,e.normalBias=this.normalBias,e.radius=this.radius,e.blurSamples=this.blurSamples,e.mapSize=this.mapSize.toArray(),e.mapType=this.mapType,e.camera=this.camera.toJSON(!1).object,delete e.camera.matrix,e}},su=new U,ou=new Bi,vr=new U,Cl=class extends Kn{constructor(){super(),this.isCamera=!0,this.type="Camera",this.matrixWorldInverse=new Nt,this.projectionMatrix=new Nt,this.projectionMatrixInverse=new Nt,this.coordinateSystem=Oi,this._reversedDepth=!1}get reversedDepth(){return this._reversedDepth}copy(e,t){return super.copy(e,t),this.matrixWorldInverse.copy(e.matrixWorldInverse),this.projectionMatrix.copy(e.projectionMatrix),this.projectionMatrixInverse.copy(e.projectionMatrixInverse),this.coordinateSystem=e.coordinateSystem,this}getWorldDirection(e){return super.getWorldDirection(e).negate()}updateMatrixWorld(e){super.updateMatrixWorld(e),this.matrixWorld.decompose(su,ou,vr),vr.x===1&&vr.y===1&&vr.z===1?this.matrixWorldInverse.copy(this.matrixWorld).invert():this.matrixWorldInverse.compose(su,ou,vr.set(1,1,1)).invert()}updateWorldMatrix(e,t,i=!1){super.updateWorldMatrix(e,t,i),this.matrixWorld.decompose(su,ou,vr),vr.x===1&&vr.y===1&&vr.z===1?this.matrixWorldInverse.copy(this.matrixWorld).invert():this.matrixWorldInverse.compose(su,ou,vr.set(1,1,1)).invert()}clone(){return new this.constructor().copy(this)}},ys=new U,ay=new Be,ly=new Be,ui=class extends Cl{constructor(e=50,t=1,i=.1,r=2e3){super(),this.isPerspectiveCamera=!0,this.type="PerspectiveCamera",this.fov=e,this.zoom=1,this.near=i,this.far=r,this.focus=10,this.aspect=t,this.view=null,this.filmGauge=35,this.filmOffset=0,this.updateProjectionMatrix()}copy(e,t){return super.copy(e,t),this.fov=e.fov,this.zoom=e.zoom,this.near=e.near,this.far=e.far,this.focus=e.focus,this.aspect=e.aspect,this.view=e.view===null?null:Object.assign({},e.view),this.filmGauge=e.filmGauge,this.filmOffset=e.filmOffset,this}setFocalLength(e){let t=.5*this.getFilmHeight()/e;this.fov=_u*2*Math.atan(t),this.updateProjectionMatrix()}getFocalLength(){let e=Math.tan(Cf*.5*this.fov);return .5*this.getFilmHeight()/e}getEffectiveFOV(){return _u*2*Math.atan(Math.tan(Cf*.5*this.fov)/this.zoom)}getFilmWidth(){return this.filmGauge*Math.min(this.aspect,1)}getFilmHeight(){return this.filmGauge/Math.max(this.aspect,1)}getViewBounds(e,t,i){ys.set(-1,-1,.5).applyMatrix4(this.projectionMatrixInverse),t.set(ys.x,ys.y).multiplyScalar(-e/ys.z),ys.set(1,1,.5).applyMatrix4(this.projectionMatrixInverse),i.set(ys.x,ys.y).multiplyScalar(-e/ys.z)}getViewSize(e,t){return this.getViewBounds(e,ay,ly),t.subVectors(ly,ay)}setViewOffset(e,t,i,r,s,o){this.aspect=e/t,this.view===null&&(this.view={enabled:!0,fullWidth:1,fullHeight:1,offsetX:0,offsetY:0,width:1,height:1}),this.view.enabled=!0,this.view.fullWidth=e,this.view.fullHeight=t,this.view.offsetX=i,this.view.offsetY=r,this.view.width=s,this.view.height=o,this.updateProjectionMatrix()}clearViewOffset(){this.view!==null&&(this.view.enabled=!1),this.updateProjectionMatrix()}updateProjectionMatrix(){let e=this.near,t=e*Math.tan(Cf*.5*this.fov)/this.zoom,i=2*t,r=this.aspect*i,s=-.5*r,o=this.view;if(this.view!==null&&this.view.enabled){let l=o.fullWidth,c=o.fullHeight;s+=o.offsetX*r/l,t-=o.offsetY*i/c,r*=o.width/l,i*=o.height/c}let a=this.filmOffset;a!==0&&(s+=e*a/this.getFilmWidth()),this.projectionMatrix.makePerspective(s,s+r,t,t-i,e,this.far,this.coordinateSystem,this.reversedDepth),this.projectionMatrixInverse.copy(this.projectionMatrix).invert()}toJSON(e){let t=super.toJSON(e);return t.object.fov=this.fov,t.object.zoom=this.zoom,t.object.near=this.near,t.object.far=this.far,t.object.focus=this.focus,t.object.aspect=this.aspect,this.view!==null&&(t.object.view=Object.assign({},this.view)),t.object.filmGauge=this.filmGauge,t.object.filmOffset=this.filmOffset,t}};var Il=class extends Cl{constructor(e=-1,t=1,i=1,r=-1,s=.1,o=2e3){super(),this.isOrthographicCamera=!0,this.type="OrthographicCamera",this.zoom=1,this.view=null,this.left=e,this.right=t,this.top=i,this.bottom=r,this.near=s,this.far=o,this.updateProjectionMatrix()}copy(e,t){return super.copy(e,t),this.left=e.left,this.right=e.right,this.top=e.top,this.bottom=e.bottom,this.near=e.near,this.far=e.far,this.zoom=e.zoom,this.view=e.view===null?null:Object.assign({},e.view),this}setViewOffset(e,t,i,r,s,o){this.view===null&&(this.view={enabled:!0,fullWidth:1,fullHeight:1,offsetX:0,offsetY:0,width:1,height:1}),this.view.enabled=!0,this.view.fullWidth=e,this.view.fullHeight=t,this.view.offsetX=i,this.view.offsetY=r,this.view.width=s,this.view.height=o,this.updateProjectionMatrix()}clearViewOffset(){this.view!==null&&(this.view.enabled=!1),this.updateProjectionMatrix()}updateProjectionMatrix(){let e=(this.right-this.left)/(2*this.zoom),t=(this.top-this.bottom)/(2*this.zoom),i=(this.right+this.left)/2,r=(this.top+this.bottom)/2,s=i-e,o=i+e,a=r+t,l=r-t;if(this.view!==null&&this.view.enabled){let c=(this.right-this.left)/this.view.fullWidth/this.zoom,u=(this.top-this.bottom)/this.view.fullHeight/this.zoom;s+=c*this.view.offsetX,o=s+c*this.view.width,a-=u*this.view.offsetY,l=a-u*this.view.height}this.projectionMatrix.makeOrthographic(s,o,a,l,this.near,this.far,this.coordinateSystem,this.reversedDepth),this.projectionMatrixInverse.copy(this.projectionMatrix).invert()}toJSON(e){let t=super.toJSON(e);return t.object.zoom=this.zoom,t.object.left=this.left,t.object.right=this.right,t.object.top=this.top,t.object.bottom=this.bottom,t.object.near=this.near,t.object.far=this.far,this.view!==null&&(t.object.view=Object.assign({},this.view)),t}},lp=class extends Wu{constructor(){super(new Il(-5,5,5,-5,.5,500)),this.isDirectionalLightShadow=!0}},$s=class extends Rl{constructor(e,t){super(e,t),this.isDirectionalLight=!0,this.type="DirectionalLight",this.position.copy(Kn.DEFAULT_UP),this.updateMatrix(),this.target=new Kn,this.shadow=new lp}dispose(){super.dispose(),this.shadow.dispose()}copy(e){return super.copy(e),this.target=e.target.clone(),this.shadow=e.shadow.clone(),this}toJSON(e){let t=super.toJSON(e);return t.object.shadow=this.shadow.toJSON(),t.object.target=this.target.uuid,t}};var Ys=class extends qt{constructor(){super(),this.isInstancedBufferGeometry=!0,this.type="InstancedBufferGeometry",this.instanceCount=1/0}copy(e){return super.copy(e),this.instanceCount=e.instanceCount,this}toJSON(){let e=super.toJSON();return e.instanceCount=this.instanceCount,e.isInstancedBufferGeometry=!0,e}};var Vo=-90,Ho=1,ia=class extends Kn{constructor(e,t,i){super(),this.type="CubeCamera",this.renderTarget=i,this.coordinateSystem=null,this.activeMipmapLevel=0;let r=new ui(Vo,Ho,e,t);r.layers=this.layers,this.add(r);let s=new ui(Vo,Ho,e,t);s.layers=this.layers,this.add(s);let o=new ui(Vo,Ho,e,t);o.layers=this.layers,this.add(o);let a=new ui(Vo,Ho,e,t);a.layers=this.layers,this.add(a);let l=new ui(Vo,Ho,e,t);l.layers=this.layers,this.add(l);let c=new ui(Vo,Ho,e,t);c.layers=this.layers,this.add(c)}updateCoordinateSystem(){let e=this.coordinateSystem,t=this.children.concat(),[i,r,s,o,a,l]=t;for(let c of t)this.remove(c);if(e===Oi)i.up.set(0,1,0),i.lookAt(1,0,0),r.up.set(0,1,0),r.lookAt(-1,0,0),s.up.set(0,0,-1),s.lookAt(0,1,0),o.up.set(0,0,1),o.lookAt(0,-1,0),a.up.set(0,1,0),a.lookAt(0,0,1),l.up.set(0,1,0),l.lookAt(0,0,-1);else if(e===Yo)i.up.set(0,-1,0),i.lookAt(-1,0,0),r.up.set(0,-1,0),r.lookAt(1,0,0),s.up.set(0,0,1),s.lookAt(0,1,0),o.up.set(0,0,-1),o.lookAt(0,-1,0),a.up.set(0,-1,0),a.lookAt(0,0,1),l.up.set(0,-1,0),l.lookAt(0,0,-1);else throw new Error("THREE.CubeCamera.updateCoordinateSystem(): Invalid coordinate system: "+e);for(let c of t)this.add(c),c.updateMatrixWorld()}update(e,t){this.parent===null&&this.updateMatrixWorld();let{renderTarget:i,activeMipmapLevel:r}=this;this.coordinateSystem!==e.coordinateSystem&&(this.coordinateSystem=e.coordinateSystem,this.updateCoordinateSystem());let[s,o,a,l,c,u]=this.children,f=e.getRenderTarget(),h=e.getActiveCubeFace(),p=e.getActiveMipmapLevel(),m=e.xr.enabled;e.xr.enabled=!1;let _=i.texture.mipmapsAutoUpdate;i.texture.mipmapsAutoUpdate=!1;let g=!1;e.isWebGLRenderer===!0?g=e.state.buffers.depth.getReversed():g=e.reversedDepthBuffer,e.setRenderTarget(i,0,r),g&&e.autoClear===!1&&e.clearDepth(),e.render(t,s),e.setRenderTarget(i,1,r),g&&e.autoClear===!1&&e.clearDepth(),e.render(t,o),e.setRenderTarget(i,2,r),g&&e.autoClear===!1&&e.clearDepth(),e.render(t,a),e.setRenderTarget(i,3,r),g&&e.autoClear===!1&&e.clearDepth(),e.render(t,l),e.setRenderTarget(i,4,r),g&&e.autoClear===!1&&e.clearDepth(),e.render(t,c),i.texture.mipmapsAutoUpdate=_,e.setRenderTarget(i,5,r),g&&e.autoClear===!1&&e.clearDepth(),e.render(t,u),e.setRenderTarget(f,h,p),e.xr.enabled=m,i.texture.needsPMREMUpdate=!0}},Xu=class extends ui{constructor(e=[]){super(),this.isArrayCamera=!0,this.isMultiViewCamera=!1,this.cameras=e,this.perCameraFrustumCulled=!1}};var Bp="\\[\\]\\.:\\/",SM=new RegExp("["+Bp+"]","g"),zp="[^"+Bp+"]",MM="[^"+Bp.replace("\\.","")+"]",AM=/((?:WC+[\/:])*)/.source.replace("WC",zp),TM=/(WCOD+)?/.source.replace("WCOD",MM),EM=/(?:\.(WC+)(?:\[(.+)\])?)?/.source.replace("WC",zp),RM=/\.(WC+)(?:\[(.+)\])?/.source.replace("WC",zp),CM=new RegExp("^"+AM+TM+EM+RM+"$"),IM=["material","materials","bones","map"],cp=class{constructor(e,t,i){let r=i||nn.parseTrackName(t);this._targetGroup=e,this._bindings=e.subscribe_(t,r)}getValue(e,t){this.bind();let i=this._targetGroup.nCachedObjects_,r=this._bindings[i];r!==void 0&&r.getValue(e,t)}setValue(e,t){let i=this._bindings;for(let r=this._targetGroup.nCachedObjects_,s=i.length;r!==s;++r)i[r].setValue(e,t)}bind(){let e=this._bindings;for(let t=this._targetGroup.nCachedObjects_,i=e.length;t!==i;++t)e[t].bind()}unbind(){let e=this._bindings;for(let t=this._targetGroup.nCachedObjects_,i=e.length;t!==i;++t)e[t].unbind()}},nn=class n{constructor(e,t,i){this.path=t,this.parsedPath=i||n.parseTrackName(t),this.node=n.findNode(e,this.parsedPath.nodeName),this.rootNode=e,this.getValue=this._getValue_unbound,this.setValue=this._setValue_unbound}static create(e,t,i){return e&&e.isAnimationObjectGroup?new n.Composite(e,t,i):new n(e,t,i)}static sanitizeNodeName(e){return e.replace(/\s/g,"_").replace(SM,"")}static parseTrackName(e){let t=CM.exec(e);if(t===null)throw new Error("THREE.PropertyBinding: Cannot parse trackName: "+e);let i={nodeName:t[2],objectName:t[3],objectIndex:t[4],propertyName:t[5],propertyIndex:t[6]},r=i.nodeName&&i.nodeName.lastIndexOf(".");if(r!==void 0&&r!==-1){let s=i.nodeName.substring(r+1);IM.indexOf(s)!==-1&&(i.nodeName=i.nodeName.substring(0,r),i.objectName=s)}if(i.propertyName===null||i.propertyName.length===0)throw new Error("THREE.PropertyBinding: can not parse propertyName from trackName: "+e);return i}static findNode(e,t){if(t===void 0||t===""||t==="."||t===-1||t===e.name||t===e.uuid)return e;if(e.skeleton){let i=e.skeleton.getBoneByName(t);if(i!==void 0)return i}if(e.children){let i=function(s){for(let o=0;o<s.length;o++){let a=s[o];if(a.name===t||a.uuid===t)return a;let l=i(a.children);if(l)return l}return null},r=i(e.children);if(r)return r}return null}_getValue_unavailable(){}_setValue_unavailable(){}_getValue_direct(e,t){e[t]=this.targetObject[this.propertyName]}_getValue_array(e,t){let i=this.resolvedProperty;for(let r=0,s=i.length;r!==s;++r)e[t++]=i[r]}_getValue_arrayElement(e,t){e[t]=this.resolvedProperty[this.propertyIndex]}_getValue_toArray(e,t){this.resolvedProperty.toArray(e,t)}_setValue_direct(e,t){this.targetObject[this.propertyName]=e[t]}_setValue_direct_setNeedsUpdate(e,t){this.targetObject[this.propertyName]=e[t],this.targetObject.needsUpdate=!0}_setValue_direct_setMatrixWorldNeedsUpdate(e,t){this.targetObject[this.propertyName]=e[t],this.targetObject.matrixWorldNeedsUpdate=!0}_setValue_array(e,t){let i=this.resolvedProperty;for(let r=0,s=i.length;r!==s;++r)i[r]=e[t++]}_setValue_array_setNeedsUpdate(e,t){let i=this.resolvedProperty;for(let r=0,s=i.length;r!==s;++r)i[r]=e[t++];this.targetObject.needsUpdate=!0}_setValue_array_setMatrixWorldNeedsUpdate(e,t){let i=this.resolvedProperty;for(let r=0,s=i.length;r!==s;++r)i[r]=e[t++];this.targetObject.matrixWorldNeedsUpdate=!0}_setValue_arrayElement(e,t){this.resolvedProperty[this.propertyIndex]=e[t]}_setValue_arrayElement_setNeedsUpdate(e,t){this.resolvedProperty[this.propertyIndex]=e[t],this.targetObject.needsUpdate=!0}_setValue_arrayElement_setMatrixWorldNeedsUpdate(e,t){this.resolvedProperty[this.propertyIndex]=e[t],this.targetObject.matrixWorldNeedsUpdate=!0}_setValue_fromArray(e,t){this.resolvedProperty.fromArray(e,t)}_setValue_fromArray_setNeedsUpdate(e,t){this.resolvedProperty.fromArray(e,t),this.targetObject.needsUpdate=!0}_setValue_fromArray_setMatrixWorldNeedsUpdate(e,t){this.resolvedProperty.fromArray(e,t),this.targetObject.matrixWorldNeedsUpdate=!0}_getValue_unbound(e,t){this.bind(),this.getValue(e,t)}_setValue_unbound(e,t){this.bind(),this.setValue(e,t)}bind(){let e=this.node,t=this.parsedPath,i=t.objectName,r=t.propertyName,s=t.propertyIndex;if(e||(e=n.findNode(this.rootNode,t.nodeName),this.node=e),this.getValue=this._getValue_unavailable,this.setValue=this._setValue_unavailable,!e){et("PropertyBinding: No target node found for track: "+this.path+".");return}if(i){let c=t.objectIndex;switch(i){case"materials":if(!e.material){st("PropertyBinding: Can not bind to material as node does not have a material.",this);return}if(!e.material.materials){st("PropertyBinding: Can not bind to material.materials as node.material does not have a materials array.",this);return}e=e.material.materials;break;case"bones":if(!e.skeleton){st("PropertyBinding: Can not bind to bones as node does not have a skeleton.",this);return}e=e.skeleton.bones;for(let u=0;u<e.length;u++)if(e[u].name===c){c=u;break}break;case"map":if("map"in e){e=e.map;break}if(!e.material){st("PropertyBinding: Can not bind to material as node does not have a material.",this);return}if(!e.material.map){st("PropertyBinding: Can not bind to material.map as node.material does not have a map.",this);return}e=e.material.map;break;default:if(e[i]===void 0){st("PropertyBinding: Can not bind to objectName of node undefined.",this);return}e=e[i]}if(c!==void 0){if(e[c]===void 0){st("PropertyBinding: Trying to bind to objectIndex of objectName, but is undefined.",this,e);return}e=e[c]}}let o=e[r];if(o===void 0){let c=t.nodeName;st("PropertyBinding: Trying to update property for track: "+c+"."+r+" but it wasn't found.",e);return}let a=this.Versioning.None;this.targetObject=e,e.isMaterial===!0?a=this.Versioning.NeedsUpdate:e.isObject3D===!0&&(a=this.Versioning.MatrixWorldNeedsUpdate);let l=this.BindingType.Direct;if(s!==void 0){if(r==="morphTargetInfluences"){if(!e.geometry){st("PropertyBinding: Can not bind to morphTargetInfluences because node does not have a geometry.",this);return}if(!e.geometry.morphAttributes){st("PropertyBinding: Can not bind to morphTargetInfluences because node does not have a geometry.morphAttributes.",this);return}e.morphTargetDictionary[s]!==void 0&&(s=e.morphTargetDictionary[s])}l=this.BindingType.ArrayElement,this.resolvedProperty=o,this.propertyIndex=s}else o.fromArray!==void 0&&o.toArray!==void 0?(l=this.BindingType.HasFromToArray,this.resolvedProperty=o):Array.isArray(o)?(l=this.BindingType.EntireArray,this.resolvedProperty=o):this.propertyName=r;this.getValue=this.GetterByBindingType[l],this.setValue=this.SetterByBindingTypeAndVersioning[l][a]}unbind(){this.node=null,this.getValue=this._getValue_unbound,this.setValue=this._setValue_unbound}};nn.Composite=cp;nn.prototype.BindingType={Direct:0,EntireArray:1,ArrayElement:2,HasFromToArray:3};nn.prototype.Versioning={None:0,NeedsUpdate:1,MatrixWorldNeedsUpdate:2};nn.prototype.GetterByBindingType=[nn.prototype._getValue_direct,nn.prototype._getValue_array,nn.prototype._getValue_arrayElement,nn.prototype._getValue_toArray];nn.prototype.SetterByBindingTypeAndVersioning=[[nn.prototype._setValue_direct,nn.prototype._setValue_direct_setNeedsUpdate,nn.prototype._setValue_direct_setMatrixWorldNeedsUpdate],[nn.prototype._setValue_array,nn.prototype._setValue_array_setNeedsUpdate,nn.prototype._setValue_array_setMatrixWorldNeedsUpdate],[nn.prototype._setValue_arrayElement,nn.prototype._setValue_arrayElement_setNeedsUpdate,nn.prototype._setValue_arrayElement_setMatrixWorldNeedsUpdate],[nn.prototype._setValue_fromArray,nn.prototype._setValue_fromArray_setNeedsUpdate,nn.prototype._setValue_fromArray_setMatrixWorldNeedsUpdate]];var oN=new Float32Array(1);var cy=new Nt,Pl=class{constructor(e,t,i=0,r=1/0){this.ray=new Qo(e,t),this.near=i,this.far=r,this.camera=null,this.layers=new Jo,this.params={Mesh:{},Line:{threshold:1},LOD:{},Points:{threshold:1},Sprite:{}}}set(e,t){this.ray.set(e,t)}setFromCamera(e,t){t.isPerspectiveCamera?(this.ray.origin.setFromMatrixPosition(t.matrixWorld),this.ray.direction.set(e.x,e.y,.5).unproject(t).sub(this.ray.origin).normalize(),this.camera=t):t.isOrthographicCamera?(this.ray.origin.set(e.x,e.y,t.projectionMatrix.elements[14]).unproject(t),this.ray.direction.set(0,0,-1).transformDirection(t.matrixWorld),this.camera=t):st("Raycaster: Unsupported camera type: "+t.type)}setFromXRController(e){return cy.identity().extractRotation(e.matrixWorld),this.ray.origin.setFromMatrixPosition(e.matrixWorld),this.ray.direction.set(0,0,-1).applyMatrix4(cy),this}intersectObject(e,t=!0,i=[]){return up(e,this,i,t),i.sort(uy),i}intersectObjects(e,t=!0,i=[]){for(let r=0,s=e.length;r<s;r++)up(e[r],this,i,t);return i.sort(uy),i}};function uy(n,e){return n.distance-e.distance}function up(n,e,t,i){let r=!0;if(n.layers.test(e.layers)&&n.raycast(e,t)===!1&&(r=!1),r===!0&&i===!0){let s=n.children;for(let o=0,a=s.length;o<a;o++)up(s[o],e,t,!0)}}var dp=class{static{this.prototype.isMatrix2=!0}constructor(e,t,i,r){this.elements=[1,0,0,1],e!==void 0&&this.set(e,t,i,r)}identity(){return this.set(1,0,0,1),this}fromArray(e,t=0){for(let i=0;i<4;i++)this.elements[i]=e[i+t];return this}set(e,t,i,r){let s=this.elements;return s[0]=e,s[2]=t,s[1]=i,s[3]=r,this}};function Gp(n,e,t,i){let r=PM(i);switch(t){case Cp:return n*e;case Qu:return n*e/r.components*r.byteLength;case ed:return n*e/r.components*r.byteLength;case Rs:return n*e*2/r.components*r.byteLength;case td:return n*e*2/r.components*r.byteLength;case Ip:return n*e*3/r.components*r.byteLength;case sr:return n*e*4/r.components*r.byteLength;case nd:return n*e*4/r.components*r.byteLength;case Nl:case Dl:return Math.floor((n+3)/4)*Math.floor((e+3)/4)*8;case kl:case Fl:return Math.floor((n+3)/4)*Math.floor((e+3)/4)*16;case rd:case od:return Math.max(n,16)*Math.max(e,8)/4;case id:case sd:return Math.max(n,8)*Math.max(e,8)/2;case ad:case ld:case ud:case dd:return Math.floor((n+3)/4)*Math.floor((e+3)/4)*8;case cd:case Ul:case hd:return Math.floor((n+3)/4)*Math.floor((e+3)/4)*16;case fd:return Math.floor((n+3)/4)*Math.floor((e+3)/4)*16;case pd:return Math.floor((n+4)/5)*Math.floor((e+3)/4)*16;case md:return Math.floor((n+4)/5)*Math.floor((e+4)/5)*16;case gd:return Math.floor((n+5)/6)*Math.floor((e+4)/5)*16;case yd:return Math.floor((n+5)/6)*Math.floor((e+5)/6)*16;case _d:return Math.floor((n+7)/8)*Math.floor((e+4)/5)*16;case vd:return Math.floor((n+7)/8)*Math.floor((e+5)/6)*16;case xd:return Math.floor((n+7)/8)*Math.floor((e+7)/8)*16;case bd:return Math.floor((n+9)/10)*Math.floor((e+4)/5)*16;case wd:return Math.floor((n+9)/10)*Math.floor((e+5)/6)*16;case Sd:return Math.floor((n+9)/10)*Math.floor((e+7)/8)*16;case Md:return Math.floor((n+9)/10)*Math.floor((e+9)/10)*16;case Ad:return Math.floor((n+11)/12)*Math.floor((e+9)/10)*16;case Td:return Math.floor((n+11)/12)*Math.floor((e+11)/12)*16;case Ed:case Rd:case Cd:return Math.ceil(n/4)*Math.ceil(e/4)*16;case Id:case Pd:return Math.ceil(n/4)*Math.ceil(e/4)*8;case Ol:case Ld:return Math.ceil(n/4)*Math.ceil(e/4)*16}throw new Error(`Unable to determine texture byte length for ${t} format.`)}function PM(n){switch(n){case gi:case Ap:return{byteLength:1,components:1};case oa:case Tp:case rr:return{byteLength:2,components:1};case Ju:case ju:return{byteLength:2,components:4};case ir:case Zu:case Gi:return{byteLength:4,components:1};case Ep:case Rp:return{byteLength:4,components:3}}throw new Error(`THREE.TextureUtils: Unknown texture type ${n}.`)}typeof __THREE_DEVTOOLS__<"u"&&__THREE_DEVTOOLS__.dispatchEvent(new CustomEvent("register",{detail:{revision:"187"}}));typeof window<"u"&&(window.__THREE__?et("WARNING: Multiple instances of Three.js being imported."):window.__THREE__="187");function M_(){let n=null,e=!1,t=null,i=null;function r(s,o){i=n.requestAnimationFrame(r),t(s,o)}return{start:function(){e!==!0&&t!==null&&n!==null&&(i=n.requestAnimationFrame(r),e=!0)},stop:function(){n!==null&&n.cancelAnimationFrame(i),e=!1},setAnimationLoop:function(s){t=s},setContext:function(s){n=s}}}function BM(n){let e=new WeakMap;function t(a,l){let c=a.array,u=a.usage,f=c.byteLength,h=n.createBuffer();n.bindBuffer(l,h),n.bufferData(l,c,u),a.onUploadCallback();let p;if(c instanceof Float32Array)p=n.FLOAT;else if(typeof Float16Array<"u"&&c instanceof Float16Array)p=n.HALF_FLOAT;else if(c instanceof Uint16Array)a.isFloat16BufferAttribute?p=n.HALF_FLOAT:p=n.UNSIGNED_SHORT;else if(c instanceof Int16Array)p=n.SHORT;else if(c instanceof Uint32Array)p=n.UNSIGNED_INT;else if(c instanceof Int32Array)p=n.INT;else if(c instanceof Int8Array)p=n.BYTE;else if(c instanceof Uint8Array)p=n.UNSIGNED_BYTE;else if(c instanceof Uint8ClampedArray)p=n.UNSIGNED_BYTE;else throw new Error("THREE.WebGLAttributes: Unsupported buffer data format: "+c);return{buffer:h,type:p,bytesPerElement:c.BYTES_PER_ELEMENT,version:a.version,size:f}}function i(a,l,c){let u=l.array,f=l.updateRanges;if(n.bindBuffer(c,a),f.length===0)n.bufferSubData(c,0,u);else{f.sort((p,m)=>p.start-m.start);let h=0;for(let p=1;p<f.length;p++){let m=f[h],_=f[p];_.start<=m.start+m.count+1?m.count=Math.max(m.count,_.start+_.count-m.start):(++h,f[h]=_)}f.length=h+1;for(let p=0,m=f.length;p<m;p++){let _=f[p];n.bufferSubData(c,_.start*u.BYTES_PER_ELEMENT,u,_.start,_.count)}l.clearUpdateRanges()}l.onUploadCallback()}function r(a){return a.isInterleavedBufferAttribute&&(a=a.data),e.get(a)}function s(a){a.isInterleavedBufferAttribute&&(a=a.data);let l=e.get(a);l&&(n.deleteBuffer(l.buffer),e.delete(a))}function o(a,l){if(a.isInterleavedBufferAttribute&&(a=a.data),a.isGLBufferAttribute){let u=e.get(a);(!u||u.version<a.version)&&e.set(a,{buffer:a.buffer,type:a.type,bytesPerElement:a.elementSize,version:a.version});return}let c=e.get(a);if(c===void 0)e.set(a,t(a,l));else if(c.version<a.version){if(c.size!==a.array.byteLength)throw new Error("THREE.WebGLAttributes: The size of the buffer attribute's array buffer does not match the original size. Resizing buffer attributes is not supported.");i(c.buffer,a,l),c.version=a.version}}return{get:r,remove:s,update:o}}var zM=`#ifdef USE_ALPHAHASH
	if ( diffuseColor.a < getAlphaHashThreshold( vPosition ) ) discard;
#endif`,GM=`#ifdef USE_ALPHAHASH
	const float ALPHA_HASH_SCALE = 0.05;
	float hash2D( vec2 value ) {
		return fract( 1.0e4 * sin( 17.0 * value.x + 0.1 * value.y ) * ( 0.1 + abs( sin( 13.0 * value.y + value.x ) ) ) );
	}
	float hash3D( vec3 value ) {
		return hash2D( vec2( hash2D( value.xy ), value.z ) );
	}
	float getAlphaHashThreshold( vec3 position ) {
		float maxDeriv = max(
			length( dFdx( position.xyz ) ),
			length( dFdy( position.xyz ) )
		);
		float pixScale = 1.0 / ( ALPHA_HASH_SCALE * maxDeriv );
		vec2 pixScales = vec2(
			exp2( floor( log2( pixScale ) ) ),
			exp2( ceil( log2( pixScale ) ) )
		);
		vec2 alpha = vec2(
			hash3D( floor( pixScales.x * position.xyz ) ),
			hash3D( floor( pixScales.y * position.xyz ) )
		);
		float lerpFactor = fract( log2( pixScale ) );
		float x = ( 1.0 - lerpFactor ) * alpha.x + lerpFactor * alpha.y;
		float a = min( lerpFactor, 1.0 - lerpFactor );
		vec3 cases = vec3(
			x * x / ( 2.0 * a * ( 1.0 - a ) ),
			( x - 0.5 * a ) / ( 1.0 - a ),
			1.0 - ( ( 1.0 - x ) * ( 1.0 - x ) / ( 2.0 * a * ( 1.0 - a ) ) )
		);
		float threshold = ( x < ( 1.0 - a ) )
			? ( ( x < a ) ? cases.x : cases.y )
			: cases.z;
		return clamp( threshold , 1.0e-6, 1.0 );
	}
#endif`,VM=`#ifdef USE_ALPHAMAP
	diffuseColor.a *= texture2D( alphaMap, vAlphaMapUv ).g;
#endif`,HM=`#ifdef USE_ALPHAMAP
	uniform sampler2D alphaMap;
#endif`,WM=`#ifdef USE_ALPHATEST
	#ifdef ALPHA_TO_COVERAGE
	diffuseColor.a = smoothstep( alphaTest, alphaTest + fwidth( diffuseColor.a ), diffuseColor.a );
	if ( diffuseColor.a == 0.0 ) discard;
	#else
	if ( diffuseColor.a < alphaTest ) discard;
	#endif
#endif`,XM=`#ifdef USE_ALPHATEST
	uniform float alphaTest;
#endif`,qM=`#ifdef USE_AOMAP
	float ambientOcclusion = ( texture2D( aoMap, vAoMapUv ).r - 1.0 ) * aoMapIntensity + 1.0;
	reflectedLight.indirectDiffuse *= ambientOcclusion;
	#if defined( USE_CLEARCOAT ) 
		clearcoatSpecularIndirect *= ambientOcclusion;
	#endif
	#if defined( USE_SHEEN ) 
		sheenSpecularIndirect *= ambientOcclusion;
	#endif
	#if defined( USE_ENVMAP ) && defined( STANDARD )
		float dotNV = saturate( dot( geometryNormal, geometryViewDir ) );
		reflectedLight.indirectSpecular *= computeSpecularOcclusion( dotNV, ambientOcclusion, material.roughness );
	#endif
#endif`,$M=`#ifdef USE_AOMAP
	uniform sampler2D aoMap;
	uniform float aoMapIntensity;
#endif`,YM=`#ifdef USE_BATCHING
	#if ! defined( GL_ANGLE_multi_draw )
	#define gl_DrawID _gl_DrawID
	uniform int _gl_DrawID;
	#endif
	uniform highp sampler2D batchingTexture;
	uniform highp usampler2D batchingIdTexture;
	mat4 getBatchingMatrix( const in float i ) {
		int size = textureSize( batchingTexture, 0 ).x;
		int j = int( i ) * 4;
		int x = j % size;
		int y = j / size;
		vec4 v1 = texelFetch( batchingTexture, ivec2( x, y ), 0 );
		vec4 v2 = texelFetch( batchingTexture, ivec2( x + 1, y ), 0 );
		vec4 v3 = texelFetch( batchingTexture, ivec2( x + 2, y ), 0 );
		vec4 v4 = texelFetch( batchingTexture, ivec2( x + 3, y ), 0 );
		return mat4( v1, v2, v3, v4 );
	}
	float getIndirectIndex( const in int i ) {
		int size = textureSize( batchingIdTexture, 0 ).x;
		int x = i % size;
		int y = i / size;
		return float( texelFetch( batchingIdTexture, ivec2( x, y ), 0 ).r );
	}
#endif
#ifdef USE_BATCHING_COLOR
	uniform sampler2D batchingColorTexture;
	vec4 getBatchingColor( const in float i ) {
		int size = textureSize( batchingColorTexture, 0 ).x;
		int j = int( i );
		int x = j % size;
		int y = j / size;
		return texelFetch( batchingColorTexture, ivec2( x, y ), 0 );
	}
#endif`,KM=`#ifdef USE_BATCHING
	mat4 batchingMatrix = getBatchingMatrix( getIndirectIndex( gl_DrawID ) );
#endif`,ZM=`vec3 transformed = vec3( position );
#ifdef USE_ALPHAHASH
	vPosition = vec3( position );
#endif`,JM=`vec3 objectNormal = vec3( normal );
#ifdef USE_TANGENT
	vec3 objectTangent = vec3( tangent.xyz );
#endif`,jM=`float G_BlinnPhong_Implicit( ) {
	return 0.25;
}
float D_BlinnPhong( const in float shininess, const in float dotNH ) {
	return RECIPROCAL_PI * ( shininess * 0.5 + 1.0 ) * pow( dotNH, shininess );
}
vec3 BRDF_BlinnPhong( const in vec3 lightDir, const in vec3 viewDir, const in vec3 normal, const in vec3 specularColor, const in float shininess ) {
	vec3 halfDir = normalize( lightDir + viewDir );
	float dotNH = saturate( dot( normal, halfDir ) );
	float dotVH = saturate( dot( viewDir, halfDir ) );
	vec3 F = F_Schlick( specularColor, 1.0, dotVH );
	float G = G_BlinnPhong_Implicit( );
	float D = D_BlinnPhong( shininess, dotNH );
	return F * ( G * D );
} // validated`,QM=`#ifdef USE_IRIDESCENCE
	const mat3 XYZ_TO_REC709 = mat3(
		 3.2404542, -0.9692660,  0.0556434,
		-1.5371385,  1.8760108, -0.2040259,
		-0.4985314,  0.0415560,  1.0572252
	);
	vec3 Fresnel0ToIor( vec3 fresnel0 ) {
		vec3 sqrtF0 = sqrt( fresnel0 );
		return ( vec3( 1.0 ) + sqrtF0 ) / ( vec3( 1.0 ) - sqrtF0 );
	}
	vec3 IorToFresnel0( vec3 transmittedIor, float incidentIor ) {
		return pow2( ( transmittedIor - vec3( incidentIor ) ) / ( transmittedIor + vec3( incidentIor ) ) );
	}
	float IorToFresnel0( float transmittedIor, float incidentIor ) {
		return pow2( ( transmittedIor - incidentIor ) / ( transmittedIor + incidentIor ));
	}
	vec3 evalSensitivity( float OPD, vec3 shift ) {
		float phase = 2.0 * PI * OPD * 1.0e-9;
		vec3 val = vec3( 5.4856e-13, 4.4201e-13, 5.2481e-13 );
		vec3 pos = vec3( 1.6810e+06, 1.7953e+06, 2.2084e+06 );
		vec3 var = vec3( 4.3278e+09, 9.3046e+09, 6.6121e+09 );
		vec3 xyz = val * sqrt( 2.0 * PI * var ) * cos( pos * phase + shift ) * exp( - pow2( phase ) * var );
		xyz.x += 9.7470e-14 * sqrt( 2.0 * PI * 4.5282e+09 ) * cos( 2.2399e+06 * phase + shift[ 0 ] ) * exp( - 4.5282e+09 * pow2( phase ) );
		xyz /= 1.0685e-7;
		vec3 rgb = XYZ_TO_REC709 * xyz;
		return rgb;
	}
	vec3 evalIridescence( float outsideIOR, float eta2, float cosTheta1, float thinFilmThickness, vec3 baseF0 ) {
		vec3 I;
		float iridescenceIOR = mix( outsideIOR, eta2, smoothstep( 0.0, 0.03, thinFilmThickness ) );
		float sinTheta2Sq = pow2( outsideIOR / iridescenceIOR ) * ( 1.0 - pow2( cosTheta1 ) );
		float cosTheta2Sq = 1.0 - sinTheta2Sq;
		if ( cosTheta2Sq < 0.0 ) {
			return vec3( 1.0 );
		}
		float cosTheta2 = sqrt( cosTheta2Sq );
		float R0 = IorToFresnel0( iridescenceIOR, outsideIOR );
		float R12 = F_Schlick( R0, 1.0, cosTheta1 );
		float T121 = 1.0 - R12;
		float phi12 = 0.0;
		if ( iridescenceIOR < outsideIOR ) phi12 = PI;
		float phi21 = PI - phi12;
		vec3 baseIOR = Fresnel0ToIor( clamp( baseF0, 0.0, 0.9999 ) );		vec3 R1 = IorToFresnel0( baseIOR, iridescenceIOR );
		vec3 R23 = F_Schlick( R1, 1.0, cosTheta2 );
		vec3 phi23 = vec3( 0.0 );
		if ( baseIOR[ 0 ] < iridescenceIOR ) phi23[ 0 ] = PI;
		if ( baseIOR[ 1 ] < iridescenceIOR ) phi23[ 1 ] = PI;
		if ( baseIOR[ 2 ] < iridescenceIOR ) phi23[ 2 ] = PI;
		float OPD = 2.0 * iridescenceIOR * thinFilmThickness * cosTheta2;
		vec3 phi = vec3( phi21 ) + phi23;
		vec3 R123 = clamp( R12 * R23, 1e-5, 0.9999 );
		vec3 r123 = sqrt( R123 );
		vec3 Rs = pow2( T121 ) * R23 / ( vec3( 1.0 ) - R123 );
		vec3 C0 = R12 + Rs;
		I = C0;
		vec3 Cm = Rs - T121;
		for ( int m = 1; m <= 2; ++ m ) {
			Cm *= r123;
			vec3 Sm = 2.0 * evalSensitivity( float( m ) * OPD, float( m ) * phi );
			I += Cm * Sm;
		}
		return max( I, vec3( 0.0 ) );
	}
#endif`,e1=`#ifdef USE_BUMPMAP
	uniform sampler2D bumpMap;
	uniform float bumpScale;
	vec2 dHdxy_fwd() {
		vec2 dSTdx = dFdx( vBumpMapUv );
		vec2 dSTdy = dFdy( vBumpMapUv );
		float Hll = bumpScale * texture2D( bumpMap, vBumpMapUv ).x;
		float dBx = bumpScale * texture2D( bumpMap, vBumpMapUv + dSTdx ).x - Hll;
		float dBy = bumpScale * texture2D( bumpMap, vBumpMapUv + dSTdy ).x - Hll;
		return vec2( dBx, dBy );
	}
	vec3 perturbNormalArb( vec3 surf_pos, vec3 surf_norm, vec2 dHdxy, float faceDirection ) {
		vec3 vSigmaX = normalize( dFdx( surf_pos.xyz ) );
		vec3 vSigmaY = normalize( dFdy( surf_pos.xyz ) );
		vec3 vN = surf_norm;
		vec3 R1 = cross( vSigmaY, vN );
		vec3 R2 = cross( vN, vSigmaX );
		float fDet = dot( vSigmaX, R1 ) * faceDirection;
		vec3 vGrad = sign( fDet ) * ( dHdxy.x * R1 + dHdxy.y * R2 );
		return normalize( abs( fDet ) * surf_norm - vGrad );
	}
#endif`,t1=`#if NUM_CLIPPING_PLANES > 0
	vec4 plane;
	#ifdef ALPHA_TO_COVERAGE
		float distanceToPlane, distanceGradient;
		float clipOpacity = 1.0;
		#pragma unroll_loop_start
		for ( int i = 0; i < UNION_CLIPPING_PLANES; i ++ ) {
			plane = clippingPlanes[ i ];
			distanceToPlane = - dot( vClipPosition, plane.xyz ) + plane.w;
			distanceGradient = fwidth( distanceToPlane ) / 2.0;
			clipOpacity *= smoothstep( - distanceGradient, distanceGradient, distanceToPlane );
			if ( clipOpacity == 0.0 ) discard;
		}
		#pragma unroll_loop_end
		#if UNION_CLIPPING_PLANES < NUM_CLIPPING_PLANES
			float unionClipOpacity = 1.0;
			#pragma unroll_loop_start
			for ( int i = UNION_CLIPPING_PLANES; i < NUM_CLIPPING_PLANES; i ++ ) {
				plane = clippingPlanes[ i ];
				distanceToPlane = - dot( vClipPosition, plane.xyz ) + plane.w;
				distanceGradient = fwidth( distanceToPlane ) / 2.0;
				unionClipOpacity *= 1.0 - smoothstep( - distanceGradient, distanceGradient, distanceToPlane );
			}
			#pragma unroll_loop_end
			clipOpacity *= 1.0 - unionClipOpacity;
		#endif
		diffuseColor.a *= clipOpacity;
		if ( diffuseColor.a == 0.0 ) discard;
	#else
		#pragma unroll_loop_start
		for ( int i = 0; i < UNION_CLIPPING_PLANES; i ++ ) {
			plane = clippingPlanes[ i ];
			if ( dot( vClipPosition, plane.xyz ) > plane.w ) discard;
		}
		#pragma unroll_loop_end
		#if UNION_CLIPPING_PLANES < NUM_CLIPPING_PLANES
			bool clipped = true;
			#pragma unroll_loop_start
			for ( int i = UNION_CLIPPING_PLANES; i < NUM_CLIPPING_PLANES; i ++ ) {
				plane = clippingPlanes[ i ];
				clipped = ( dot( vClipPosition, plane.xyz ) > plane.w ) && clipped;
			}
			#pragma unroll_loop_end
			if ( clipped ) discard;
		#endif
	#endif
#endif`,n1=`#if NUM_CLIPPING_PLANES > 0
	varying vec3 vClipPosition;
	uniform vec4 clippingPlanes[ NUM_CLIPPING_PLANES ];
#endif`,i1=`#if NUM_CLIPPING_PLANES > 0
	varying vec3 vClipPosition;
#endif`,r1=`#if NUM_CLIPPING_PLANES > 0
	vClipPosition = - mvPosition.xyz;
#endif`,s1=`#if defined( USE_COLOR ) || defined( USE_COLOR_ALPHA )
	diffuseColor *= vColor;
#endif`,o1=`#if defined( USE_COLOR ) || defined( USE_COLOR_ALPHA )
	varying vec4 vColor;
#endif`,a1=`#if defined( USE_COLOR ) || defined( USE_COLOR_ALPHA ) || defined( USE_INSTANCING_COLOR ) || defined( USE_BATCHING_COLOR )
	varying vec4 vColor;
#endif`,l1=`#if defined( USE_COLOR ) || defined( USE_COLOR_ALPHA ) || defined( USE_INSTANCING_COLOR ) || defined( USE_BATCHING_COLOR )
	vColor = vec4( 1.0 );
#endif
#ifdef USE_COLOR_ALPHA
	vColor *= color;
#elif defined( USE_COLOR )
	vColor.rgb *= color;
#endif
#ifdef USE_INSTANCING_COLOR
	vColor.rgb *= instanceColor.rgb;
#endif
#ifdef USE_BATCHING_COLOR
	vColor *= getBatchingColor( getIndirectIndex( gl_DrawID ) );
#endif`,c1=`#define PI 3.141592653589793
#define PI2 6.283185307179586
#define PI_HALF 1.5707963267948966
#define RECIPROCAL_PI 0.3183098861837907
#define RECIPROCAL_PI2 0.15915494309189535
#define EPSILON 1e-6
#ifndef saturate
#define saturate( a ) clamp( a, 0.0, 1.0 )
#endif
#define whiteComplement( a ) ( 1.0 - saturate( a ) )
float pow2( const in float x ) { return x*x; }
vec3 pow2( const in vec3 x ) { return x*x; }
float pow3( const in float x ) { return x*x*x; }
float pow4( const in float x ) { float x2 = x*x; return x2*x2; }
float max3( const in vec3 v ) { return max( max( v.x, v.y ), v.z ); }
float average( const in vec3 v ) { return dot( v, vec3( 0.3333333 ) ); }
highp float rand( const in vec2 uv ) {
	const highp float a = 12.9898, b = 78.233, c = 43758.5453;
	highp float dt = dot( uv.xy, vec2( a,b ) ), sn = mod( dt, PI );
	return fract( sin( sn ) * c );
}
#ifdef HIGH_PRECISION
	float precisionSafeLength( vec3 v ) { return length( v ); }
#else
	float precisionSafeLength( vec3 v ) {
		float maxComponent = max3( abs( v ) );
		return length( v / maxComponent ) * maxComponent;
	}
#endif
struct IncidentLight {
	vec3 color;
	vec3 direction;
	bool visible;
};
struct ReflectedLight {
	vec3 directDiffuse;
	vec3 directSpecular;
	vec3 indirectDiffuse;
	vec3 indirectSpecular;
};
#ifdef USE_ALPHAHASH
	varying vec3 vPosition;
#endif
vec3 transformDirection( in vec3 dir, in mat4 matrix ) {
	return normalize( ( matrix * vec4( dir, 0.0 ) ).xyz );
}
#define inverseTransformDirection transformDirectionByInverseViewMatrix
vec3 transformNormalByInverseViewMatrix( in vec3 normal, in mat4 viewMatrix ) {
	return normalize( ( vec4( normal, 0.0 ) * viewMatrix ).xyz );
}
vec3 transformDirectionByInverseViewMatrix( in vec3 dir, in mat4 viewMatrix ) {
	return normalize( ( vec4( dir, 0.0 ) * viewMatrix ).xyz );
}
bool isPerspectiveMatrix( mat4 m ) {
	return m[ 2 ][ 3 ] == - 1.0;
}
vec2 equirectUv( in vec3 dir ) {
	float u = atan( dir.z, dir.x ) * RECIPROCAL_PI2 + 0.5;
	float v = asin( clamp( dir.y, - 1.0, 1.0 ) ) * RECIPROCAL_PI + 0.5;
	return vec2( u, v );
}
vec3 BRDF_Lambert( const in vec3 diffuseColor ) {
	return RECIPROCAL_PI * diffuseColor;
}
vec3 F_Schlick( const in vec3 f0, const in float f90, const in float dotVH ) {
	float fresnel = exp2( ( - 5.55473 * dotVH - 6.98316 ) * dotVH );
	return f0 * ( 1.0 - fresnel ) + ( f90 * fresnel );
}
float F_Schlick( const in float f0, const in float f90, const in float dotVH ) {
	float fresnel = exp2( ( - 5.55473 * dotVH - 6.98316 ) * dotVH );
	return f0 * ( 1.0 - fresnel ) + ( f90 * fresnel );
} // validated`,u1=`vec3 transformedNormal = objectNormal;
#ifdef USE_TANGENT
	vec3 transformedTangent = objectTangent;
#endif
#ifdef USE_BATCHING
	mat3 bm = mat3( batchingMatrix );
	transformedNormal /= vec3( dot( bm[ 0 ], bm[ 0 ] ), dot( bm[ 1 ], bm[ 1 ] ), dot( bm[ 2 ], bm[ 2 ] ) );
	transformedNormal = bm * transformedNormal;
	#ifdef USE_TANGENT
		transformedTangent = bm * transformedTangent;
	#endif
#endif
#ifdef USE_INSTANCING
	mat3 im = mat3( instanceMatrix );
	transformedNormal /= vec3( dot( im[ 0 ], im[ 0 ] ), dot( im[ 1 ], im[ 1 ] ), dot( im[ 2 ], im[ 2 ] ) );
	transformedNormal = im * transformedNormal;
	#ifdef USE_TANGENT
		transformedTangent = im * transformedTangent;
	#endif
#endif
transformedNormal = normalMatrix * transformedNormal;
#ifdef FLIP_SIDED
	transformedNormal = - transformedNormal;
#endif
#ifdef USE_TANGENT
	transformedTangent = ( modelViewMatrix * vec4( transformedTangent, 0.0 ) ).xyz;
#endif`,d1=`#ifdef USE_DISPLACEMENTMAP
	uniform sampler2D displacementMap;
	uniform float displacementScale;
	uniform float displacementBias;
#endif`,h1=`#ifdef USE_DISPLACEMENTMAP
	transformed += normalize( objectNormal ) * ( texture2D( displacementMap, vDisplacementMapUv ).x * displacementScale + displacementBias );
#endif`,f1=`#ifdef USE_EMISSIVEMAP
	vec4 emissiveColor = texture2D( emissiveMap, vEmissiveMapUv );
	#ifdef DECODE_VIDEO_TEXTURE_EMISSIVE
		emissiveColor = sRGBTransferEOTF( emissiveColor );
	#endif
	totalEmissiveRadiance *= emissiveColor.rgb;
#endif`,p1=`#ifdef USE_EMISSIVEMAP
	uniform sampler2D emissiveMap;
#endif`,m1="gl_FragColor = linearToOutputTexel( gl_FragColor );",g1=`vec4 LinearTransferOETF( in vec4 value ) {
	return value;
}
vec4 sRGBTransferEOTF( in vec4 value ) {
	return vec4( mix( pow( value.rgb * 0.9478672986 + vec3( 0.0521327014 ), vec3( 2.4 ) ), value.rgb * 0.0773993808, vec3( lessThanEqual( value.rgb, vec3( 0.04045 ) ) ) ), value.a );
}
vec4 sRGBTransferOETF( in vec4 value ) {
	return vec4( mix( pow( value.rgb, vec3( 0.41666 ) ) * 1.055 - vec3( 0.055 ), value.rgb * 12.92, vec3( lessThanEqual( value.rgb, vec3( 0.0031308 ) ) ) ), value.a );
}`,y1=`#ifdef USE_ENVMAP
	#ifdef ENV_WORLDPOS
		vec3 cameraToFrag;
		if ( isOrthographic ) {
			cameraToFrag = normalize( vec3( - viewMatrix[ 0 ][ 2 ], - viewMatrix[ 1 ][ 2 ], - viewMatrix[ 2 ][ 2 ] ) );
		} else {
			cameraToFrag = normalize( vWorldPosition - cameraPosition );
		}
		vec3 worldNormal = transformNormalByInverseViewMatrix( normal, viewMatrix );
		#ifdef ENVMAP_MODE_REFLECTION
			vec3 reflectVec = reflect( cameraToFrag, worldNormal );
		#else
			vec3 reflectVec = refract( cameraToFrag, worldNormal, refractionRatio );
		#endif
	#else
		vec3 reflectVec = vReflect;
	#endif
	#ifdef ENVMAP_TYPE_CUBE
		vec4 envColor = textureCube( envMap, envMapRotation * reflectVec );
		#ifdef ENVMAP_BLENDING_MULTIPLY
			outgoingLight = mix( outgoingLight, outgoingLight * envColor.xyz, specularStrength * reflectivity );
		#elif defined( ENVMAP_BLENDING_MIX )
			outgoingLight = mix( outgoingLight, envColor.xyz, specularStrength * reflectivity );
		#elif defined( ENVMAP_BLENDING_ADD )
			outgoingLight += envColor.xyz * specularStrength * reflectivity;
		#endif
	#endif
#endif`,_1=`#ifdef USE_ENVMAP
	uniform float envMapIntensity;
	uniform mat3 envMapRotation;
	uniform samplerCube envMap;
	#ifdef ENVMAP_TYPE_PMREM
		float roughnessToMip( const in float roughness ) {
			float r = clamp( roughness, 0.0, 1.0 );
			return ENVMAP_MAX_LOD * r * ( 2.0 - r );
		}
	#endif
#endif`,v1=`#ifdef USE_ENVMAP
	uniform float reflectivity;
	#if defined( USE_BUMPMAP ) || defined( USE_NORMALMAP ) || defined( PHONG ) || defined( LAMBERT )
		#define ENV_WORLDPOS
	#endif
	#ifdef ENV_WORLDPOS
		varying vec3 vWorldPosition;
		uniform float refractionRatio;
	#else
		varying vec3 vReflect;
	#endif
#endif`,x1=`#ifdef USE_ENVMAP
	#if defined( USE_BUMPMAP ) || defined( USE_NORMALMAP ) || defined( PHONG ) || defined( LAMBERT )
		#define ENV_WORLDPOS
	#endif
	#ifdef ENV_WORLDPOS
		
		varying vec3 vWorldPosition;
	#else
		varying vec3 vReflect;
		uniform float refractionRatio;
	#endif
#endif`,b1=`#ifdef USE_ENVMAP
	#ifdef ENV_WORLDPOS
		vWorldPosition = worldPosition.xyz;
	#else
		vec3 cameraToVertex;
		if ( isOrthographic ) {
			cameraToVertex = normalize( vec3( - viewMatrix[ 0 ][ 2 ], - viewMatrix[ 1 ][ 2 ], - viewMatrix[ 2 ][ 2 ] ) );
		} else {
			cameraToVertex = normalize( worldPosition.xyz - cameraPosition );
		}
		vec3 worldNormal = transformNormalByInverseViewMatrix( transformedNormal, viewMatrix );
		#ifdef ENVMAP_MODE_REFLECTION
			vReflect = reflect( cameraToVertex, worldNormal );
		#else
			vReflect = refract( cameraToVertex, worldNormal, refractionRatio );
		#endif
	#endif
#endif`,w1=`#ifdef USE_FOG
	vFogDepth = - mvPosition.z;
#endif`,S1=`#ifdef USE_FOG
	varying float vFogDepth;
#endif`,M1=`#ifdef USE_FOG
	#ifdef FOG_EXP2
		float fogFactor = 1.0 - exp( - fogDensity * fogDensity * vFogDepth * vFogDepth );
	#else
		float fogFactor = smoothstep( fogNear, fogFar, vFogDepth );
	#endif
	gl_FragColor.rgb = mix( gl_FragColor.rgb, fogColor, fogFactor );
#endif`,A1=`#ifdef USE_FOG
	uniform vec3 fogColor;
	varying float vFogDepth;
	#ifdef FOG_EXP2
		uniform float fogDensity;
	#else
		uniform float fogNear;
		uniform float fogFar;
	#endif
#endif`,T1=`#ifdef USE_GRADIENTMAP
	uniform sampler2D gradientMap;
#endif
vec3 getGradientIrradiance( vec3 normal, vec3 lightDirection ) {
	float dotNL = dot( normal, lightDirection );
	vec2 coord = vec2( dotNL * 0.5 + 0.5, 0.0 );
	#ifdef USE_GRADIENTMAP
		return vec3( texture2D( gradientMap, coord ).r );
	#else
		vec2 fw = fwidth( coord ) * 0.5;
		return mix( vec3( 0.7 ), vec3( 1.0 ), smoothstep( 0.7 - fw.x, 0.7 + fw.x, coord.x ) );
	#endif
}`,E1=`#ifdef USE_LIGHTMAP
	uniform sampler2D lightMap;
	uniform float lightMapIntensity;
#endif`,R1=`LambertMaterial material;
material.diffuseColor = diffuseColor.rgb;
material.specularStrength = specularStrength;`,C1=`varying vec3 vViewPosition;
struct LambertMaterial {
	vec3 diffuseColor;
	float specularStrength;
};
void RE_Direct_Lambert( const in IncidentLight directLight, const in vec3 geometryPosition, const in vec3 geometryNormal, const in vec3 geometryViewDir, const in vec3 geometryClearcoatNormal, const in LambertMaterial material, inout ReflectedLight reflectedLight ) {
	float dotNL = saturate( dot( geometryNormal, directLight.direction ) );
	vec3 irradiance = dotNL * directLight.color;
	reflectedLight.directDiffuse += irradiance * BRDF_Lambert( material.diffuseColor );
}
void RE_IndirectDiffuse_Lambert( const in vec3 irradiance, const in vec3 geometryPosition, const in vec3 geometryNormal, const in vec3 geometryViewDir, const in vec3 geometryClearcoatNormal, const in LambertMaterial material, inout ReflectedLight reflectedLight ) {
	reflectedLight.indirectDiffuse += irradiance * BRDF_Lambert( material.diffuseColor );
}
#define RE_Direct				RE_Direct_Lambert
#define RE_IndirectDiffuse		RE_IndirectDiffuse_Lambert`,I1=`uniform bool receiveShadow;
uniform vec3 ambientLightColor;
#if defined( USE_LIGHT_PROBES )
	uniform vec3 lightProbe[ 9 ];
#endif
vec3 shGetIrradianceAt( in vec3 normal, in vec3 shCoefficients[ 9 ] ) {
	float x = normal.x, y = normal.y, z = normal.z;
	vec3 result = shCoefficients[ 0 ] * 0.886227;
	result += shCoefficients[ 1 ] * 2.0 * 0.511664 * y;
	result += shCoefficients[ 2 ] * 2.0 * 0.511664 * z;
	result += shCoefficients[ 3 ] * 2.0 * 0.511664 * x;
	result += shCoefficients[ 4 ] * 2.0 * 0.429043 * x * y;
	result += shCoefficients[ 5 ] * 2.0 * 0.429043 * y * z;
	result += shCoefficients[ 6 ] * ( 0.743125 * z * z - 0.247708 );
	result += shCoefficients[ 7 ] * 2.0 * 0.429043 * x * z;
	result += shCoefficients[ 8 ] * 0.429043 * ( x * x - y * y );
	return result;
}
vec3 getLightProbeIrradiance( const in vec3 lightProbe[ 9 ], const in vec3 normal ) {
	vec3 worldNormal = transformNormalByInverseViewMatrix( normal, viewMatrix );
	vec3 irradiance = shGetIrradianceAt( worldNormal, lightProbe );
	return irradiance;
}
vec3 getAmbientLightIrradiance( const in vec3 ambientLightColor ) {
	vec3 irradiance = ambientLightColor;
	return irradiance;
}
float getDistanceAttenuation( const in float lightDistance, const in float cutoffDistance, const in float decayExponent ) {
	float distanceFalloff = 1.0 / max( pow( lightDistance, decayExponent ), 0.01 );
	if ( cutoffDistance > 0.0 ) {
		distanceFalloff *= pow2( saturate( 1.0 - pow4( lightDistance / cutoffDistance ) ) );
	}
	return distanceFalloff;
}
float getSpotAttenuation( const in float coneCosine, const in float penumbraCosine, const in float angleCosine ) {
	return smoothstep( coneCosine, penumbraCosine, angleCosine );
}
#if NUM_SUN_LIGHTS > 0
	struct SunLight {
		vec3 direction;
		vec3 color;
	};
	uniform SunLight sunLights[ NUM_SUN_LIGHTS ];
	void getSunLightInfo( const in SunLight sunLight, out IncidentLight light ) {
		light.color = sunLight.color;
		light.direction = sunLight.direction;
		light.visible = true;
	}
#endif
#if NUM_DIR_LIGHTS > 0
	struct DirectionalLight {
		vec3 direction;
		vec3 color;
	};
	uniform DirectionalLight directionalLights[ NUM_DIR_LIGHTS ];
	void getDirectionalLightInfo( const in DirectionalLight directionalLight, out IncidentLight light ) {
		light.color = directionalLight.color;
		light.direction = directionalLight.direction;
		light.visible = true;
	}
#endif
#if NUM_POINT_LIGHTS > 0
	struct PointLight {
		vec3 position;
		vec3 color;
		float distance;
		float decay;
	};
	uniform PointLight pointLights[ NUM_POINT_LIGHTS ];
	void getPointLightInfo( const in PointLight pointLight, const in vec3 geometryPosition, out IncidentLight light ) {
		vec3 lVector = pointLight.position - geometryPosition;
		light.direction = normalize( lVector );
		float lightDistance = length( lVector );
		light.color = pointLight.color;
		light.color *= getDistanceAttenuation( lightDistance, pointLight.distance, pointLight.decay );
		light.visible = ( light.color != vec3( 0.0 ) );
	}
#endif
#if NUM_SPOT_LIGHTS > 0
	struct SpotLight {
		vec3 position;
		vec3 direction;
		vec3 color;
		float distance;
		float decay;
		float coneCos;
		float penumbraCos;
	};
	uniform SpotLight spotLights[ NUM_SPOT_LIGHTS ];
	void getSpotLightInfo( const in SpotLight spotLight, const in vec3 geometryPosition, out IncidentLight light ) {
		vec3 lVector = spotLight.position - geometryPosition;
		light.direction = normalize( lVector );
		float angleCos = dot( light.direction, spotLight.direction );
		float spotAttenuation = getSpotAttenuation( spotLight.coneCos, spotLight.penumbraCos, angleCos );
		if ( spotAttenuation > 0.0 ) {
			float lightDistance = length( lVector );
			light.color = spotLight.color * spotAttenuation;
			light.color *= getDistanceAttenuation( lightDistance, spotLight.distance, spotLight.decay );
			light.visible = ( light.color != vec3( 0.0 ) );
		} else {
			light.color = vec3( 0.0 );
			light.visible = false;
		}
	}
#endif
#if NUM_RECT_AREA_LIGHTS > 0
	struct RectAreaLight {
		vec3 color;
		vec3 position;
		vec3 halfWidth;
		vec3 halfHeight;
	};
	uniform sampler2D ltc_1;	uniform sampler2D ltc_2;
	uniform RectAreaLight rectAreaLights[ NUM_RECT_AREA_LIGHTS ];
#endif
#if NUM_HEMI_LIGHTS > 0
	struct HemisphereLight {
		vec3 direction;
		vec3 skyColor;
		vec3 groundColor;
	};
	uniform HemisphereLight hemisphereLights[ NUM_HEMI_LIGHTS ];
	vec3 getHemisphereLightIrradiance( const in HemisphereLight hemiLight, const in vec3 normal ) {
		float dotNL = dot( normal, hemiLight.direction );
		float hemiDiffuseWeight = 0.5 * dotNL + 0.5;
		vec3 irradiance = mix( hemiLight.groundColor, hemiLight.skyColor, hemiDiffuseWeight );
		return irradiance;
	}
#endif
#include <lightprobes_pars_fragment>`,P1=`#ifdef USE_ENVMAP
	vec3 getIBLIrradiance( const in vec3 normal ) {
		#ifdef ENVMAP_TYPE_PMREM
			vec3 worldNormal = transformNormalByInverseViewMatrix( normal, viewMatrix );
			vec4 envMapColor = textureLod( envMap, envMapRotation * worldNormal, ENVMAP_MAX_LOD );
			return PI * envMapColor.rgb * envMapIntensity;
		#else
			return vec3( 0.0 );
		#endif
	}
	vec3 getIBLRadiance( const in vec3 viewDir, const in vec3 normal, const in float roughness ) {
		#ifdef ENVMAP_TYPE_PMREM
			vec3 reflectVec = reflect( - viewDir, normal );
			reflectVec = normalize( mix( reflectVec, normal, pow4( roughness ) ) );
			reflectVec = transformDirectionByInverseViewMatrix( reflectVec, viewMatrix );
			vec4 envMapColor = textureLod( envMap, envMapRotation * reflectVec, roughnessToMip( roughness ) );
			return envMapColor.rgb * envMapIntensity;
		#else
			return vec3( 0.0 );
		#endif
	}
	#ifdef USE_RETROREFLECTION
		vec3 getIBLRetroRadiance( const in vec3 viewDir, const in vec3 normal, const in float roughness ) {
			#ifdef ENVMAP_TYPE_PMREM
				vec3 retroVec = normalize( mix( viewDir, normal, pow4( roughness ) ) );
				retroVec = transformDirectionByInverseViewMatrix( retroVec, viewMatrix );
				vec4 envMapColor = textureLod( envMap, envMapRotation * retroVec, roughnessToMip( roughness ) );
				return envMapColor.rgb * envMapIntensity;
			#else
				return vec3( 0.0 );
			#endif
		}
	#endif
	#ifdef USE_ANISOTROPY
		vec3 getIBLAnisotropyRadiance( const in vec3 viewDir, const in vec3 normal, const in float roughness, const in vec3 bitangent, const in float anisotropy ) {
			#ifdef ENVMAP_TYPE_PMREM
				vec3 bentNormal = cross( bitangent, viewDir );
				bentNormal = normalize( cross( bentNormal, bitangent ) );
				bentNormal = normalize( mix( bentNormal, normal, pow2( pow2( 1.0 - anisotropy * ( 1.0 - roughness ) ) ) ) );
				return getIBLRadiance( viewDir, bentNormal, roughness );
			#else
				return vec3( 0.0 );
			#endif
		}
		#ifdef USE_RETROREFLECTION
			vec3 getIBLAnisotropyRetroRadiance( const in vec3 viewDir, const in vec3 normal, const in float roughness, const in vec3 bitangent, const in float anisotropy ) {
				#ifdef ENVMAP_TYPE_PMREM
					vec3 bentNormal = cross( bitangent, viewDir );
					bentNormal = normalize( cross( bentNormal, bitangent ) );
					bentNormal = normalize( mix( bentNormal, normal, pow2( pow2( 1.0 - anisotropy * ( 1.0 - roughness ) ) ) ) );
					return getIBLRetroRadiance( viewDir, bentNormal, roughness );
				#else
					return vec3( 0.0 );
				#endif
			}
		#endif
	#endif
#endif`,L1=`ToonMaterial material;
material.diffuseColor = diffuseColor.rgb;`,N1=`varying vec3 vViewPosition;
struct ToonMaterial {
	vec3 diffuseColor;
};
void RE_Direct_Toon( const in IncidentLight directLight, const in vec3 geometryPosition, const in vec3 geometryNormal, const in vec3 geometryViewDir, const in vec3 geometryClearcoatNormal, const in ToonMaterial material, inout ReflectedLight reflectedLight ) {
	vec3 irradiance = getGradientIrradiance( geometryNormal, directLight.direction ) * directLight.color;
	reflectedLight.directDiffuse += irradiance * BRDF_Lambert( material.diffuseColor );
}
void RE_IndirectDiffuse_Toon( const in vec3 irradiance, const in vec3 geometryPosition, const in vec3 geometryNormal, const in vec3 geometryViewDir, const in vec3 geometryClearcoatNormal, const in ToonMaterial material, inout ReflectedLight reflectedLight ) {
	reflectedLight.indirectDiffuse += irradiance * BRDF_Lambert( material.diffuseColor );
}
#define RE_Direct				RE_Direct_Toon
#define RE_IndirectDiffuse		RE_IndirectDiffuse_Toon`,D1=`BlinnPhongMaterial material;
material.diffuseColor = diffuseColor.rgb;
material.specularColor = specular;
material.specularShininess = shininess;
material.specularStrength = specularStrength;`,k1=`varying vec3 vViewPosition;
struct BlinnPhongMaterial {
	vec3 diffuseColor;
	vec3 specularColor;
	float specularShininess;
	float specularStrength;
};
void RE_Direct_BlinnPhong( const in IncidentLight directLight, const in vec3 geometryPosition, const in vec3 geometryNormal, const in vec3 geometryViewDir, const in vec3 geometryClearcoatNormal, const in BlinnPhongMaterial material, inout ReflectedLight reflectedLight ) {
	float dotNL = saturate( dot( geometryNormal, directLight.direction ) );
	vec3 irradiance = dotNL * directLight.color;
	reflectedLight.directDiffuse += irradiance * BRDF_Lambert( material.diffuseColor );
	reflectedLight.directSpecular += irradiance * BRDF_BlinnPhong( directLight.direction, geometryViewDir, geometryNormal, material.specularColor, material.specularShininess ) * material.specularStrength;
}
void RE_IndirectDiffuse_BlinnPhong( const in vec3 irradiance, const in vec3 geometryPosition, const in vec3 geometryNormal, const in vec3 geometryViewDir, const in vec3 geometryClearcoatNormal, const in BlinnPhongMaterial material, inout ReflectedLight reflectedLight ) {
	reflectedLight.indirectDiffuse += irradiance * BRDF_Lambert( material.diffuseColor );
}
#define RE_Direct				RE_Direct_BlinnPhong
#define RE_IndirectDiffuse		RE_IndirectDiffuse_BlinnPhong`,F1=`PhysicalMaterial material;
material.diffuseColor = diffuseColor.rgb;
material.diffuseContribution = diffuseColor.rgb * ( 1.0 - metalnessFactor );
material.metalness = metalnessFactor;
vec3 dxy = max( abs( dFdx( nonPerturbedNormal ) ), abs( dFdy( nonPerturbedNormal ) ) );
float geometryRoughness = max( max( dxy.x, dxy.y ), dxy.z );
material.roughness = max( roughnessFactor, 0.045 );
material.roughness += geometryRoughness;
material.roughness = min( material.roughness, 1.0 );
#ifdef USE_DIFFUSE_ROUGHNESS
	float diffuseRoughnessFactor = diffuseRoughness;
	#ifdef USE_DIFFUSE_ROUGHNESSMAP
		diffuseRoughnessFactor *= texture2D( diffuseRoughnessMap, vDiffuseRoughnessMapUv ).r;
	#endif
	material.diffuseRoughness = saturate( diffuseRoughnessFactor );
#endif
#ifdef IOR
	material.ior = ior;
	#ifdef USE_SPECULAR
		float specularIntensityFactor = specularIntensity;
		vec3 specularColorFactor = specularColor;
		#ifdef USE_SPECULAR_COLORMAP
			specularColorFactor *= texture2D( specularColorMap, vSpecularColorMapUv ).rgb;
		#endif
		#ifdef USE_SPECULAR_INTENSITYMAP
			specularIntensityFactor *= texture2D( specularIntensityMap, vSpecularIntensityMapUv ).a;
		#endif
		material.specularF90 = mix( specularIntensityFactor, 1.0, metalnessFactor );
	#else
		float specularIntensityFactor = 1.0;
		vec3 specularColorFactor = vec3( 1.0 );
		material.specularF90 = 1.0;
	#endif
	material.specularColor = min( pow2( ( material.ior - 1.0 ) / ( material.ior + 1.0 ) ) * specularColorFactor, vec3( 1.0 ) ) * specularIntensityFactor;
	material.specularColorBlended = mix( material.specularColor, diffuseColor.rgb, metalnessFactor );
#else
	material.specularColor = vec3( 0.04 );
	material.specularColorBlended = mix( material.specularColor, diffuseColor.rgb, metalnessFactor );
	material.specularF90 = 1.0;
#endif
#ifdef USE_CLEARCOAT
	material.clearcoat = clearcoat;
	material.clearcoatRoughness = clearcoatRoughness;
	material.clearcoatF0 = vec3( 0.04 );
	material.clearcoatF90 = 1.0;
	#ifdef USE_CLEARCOATMAP
		material.clearcoat *= texture2D( clearcoatMap, vClearcoatMapUv ).x;
	#endif
	#ifdef USE_CLEARCOAT_ROUGHNESSMAP
		material.clearcoatRoughness *= texture2D( clearcoatRoughnessMap, vClearcoatRoughnessMapUv ).y;
	#endif
	material.clearcoat = saturate( material.clearcoat );	material.clearcoatRoughness = max( material.clearcoatRoughness, 0.045 );
	material.clearcoatRoughness += geometryRoughness;
	material.clearcoatRoughness = min( material.clearcoatRoughness, 1.0 );
#endif
#ifdef USE_DISPERSION
	material.dispersion = dispersion;
#endif
#ifdef USE_RETROREFLECTION
	material.retroreflectivity = retroreflectivity;
#endif
#ifdef USE_IRIDESCENCE
	material.iridescence = iridescence;
	material.iridescenceIOR = iridescenceIOR;
	#ifdef USE_IRIDESCENCEMAP
		material.iridescence *= texture2D( iridescenceMap, vIridescenceMapUv ).r;
	#endif
	#ifdef USE_IRIDESCENCE_THICKNESSMAP
		material.iridescenceThickness = (iridescenceThicknessMaximum - iridescenceThicknessMinimum) * texture2D( iridescenceThicknessMap, vIridescenceThicknessMapUv ).g + iridescenceThicknessMinimum;
	#else
		material.iridescenceThickness = iridescenceThicknessMaximum;
	#endif
#endif
#ifdef USE_SHEEN
	material.sheenColor = sheenColor;
	#ifdef USE_SHEEN_COLORMAP
		material.sheenColor *= texture2D( sheenColorMap, vSheenColorMapUv ).rgb;
	#endif
	material.sheenRoughness = clamp( sheenRoughness, 0.0001, 1.0 );
	#ifdef USE_SHEEN_ROUGHNESSMAP
		material.sheenRoughness *= texture2D( sheenRoughnessMap, vSheenRoughnessMapUv ).a;
	#endif
#endif
#ifdef USE_ANISOTROPY
	#ifdef USE_ANISOTROPYMAP
		mat2 anisotropyMat = mat2( anisotropyVector.x, anisotropyVector.y, - anisotropyVector.y, anisotropyVector.x );
		vec3 anisotropyPolar = texture2D( anisotropyMap, vAnisotropyMapUv ).rgb;
		vec2 anisotropyV = anisotropyMat * normalize( 2.0 * anisotropyPolar.rg - vec2( 1.0 ) ) * anisotropyPolar.b;
	#else
		vec2 anisotropyV = anisotropyVector;
	#endif
	material.anisotropy = length( anisotropyV );
	if( material.anisotropy == 0.0 ) {
		anisotropyV = vec2( 1.0, 0.0 );
	} else {
		anisotropyV /= material.anisotropy;
		material.anisotropy = saturate( material.anisotropy );
	}
	material.alphaT = mix( pow2( material.roughness ), 1.0, pow2( material.anisotropy ) );
	material.anisotropyT = tbn[ 0 ] * anisotropyV.x + tbn[ 1 ] * anisotropyV.y;
	material.anisotropyB = tbn[ 1 ] * anisotropyV.x - tbn[ 0 ] * anisotropyV.y;
#endif`,U1=`uniform sampler2D dfgLUT;
struct PhysicalMaterial {
	vec3 diffuseColor;
	vec3 diffuseContribution;
	vec3 specularColor;
	vec3 specularColorBlended;
	float roughness;
	float metalness;
	float specularF90;
	float dispersion;
	vec2 dfg;
	vec3 multiScatteringCompensation;
	#ifdef USE_DIFFUSE_ROUGHNESS
		float diffuseRoughness;
	#endif
	#ifdef USE_RETROREFLECTION
		float retroreflectivity;
	#endif
	#ifdef USE_CLEARCOAT
		float clearcoat;
		float clearcoatRoughness;
		vec3 clearcoatF0;
		float clearcoatF90;
	#endif
	#ifdef USE_IRIDESCENCE
		float iridescence;
		float iridescenceIOR;
		float iridescenceThickness;
		vec3 iridescenceFresnel;
		vec3 iridescenceF0Dielectric;
		vec3 iridescenceF0Metallic;
	#endif
	#ifdef USE_SHEEN
		vec3 sheenColor;
		float sheenRoughness;
	#endif
	#ifdef IOR
		float ior;
	#endif
	#ifdef USE_TRANSMISSION
		float transmission;
		float transmissionAlpha;
		float thickness;
		float attenuationDistance;
		vec3 attenuationColor;
	#endif
	#ifdef USE_ANISOTROPY
		float anisotropy;
		float alphaT;
		vec3 anisotropyT;
		vec3 anisotropyB;
	#endif
};
vec3 clearcoatSpecularDirect = vec3( 0.0 );
vec3 clearcoatSpecularIndirect = vec3( 0.0 );
vec3 sheenSpecularDirect = vec3( 0.0 );
vec3 sheenSpecularIndirect = vec3(0.0 );
vec3 Schlick_to_F0( const in vec3 f, const in float f90, const in float dotVH ) {
    float x = clamp( 1.0 - dotVH, 0.0, 1.0 );
    float x2 = x * x;
    float x5 = clamp( x * x2 * x2, 0.0, 0.9999 );
    return ( f - vec3( f90 ) * x5 ) / ( 1.0 - x5 );
}
#ifdef USE_DIFFUSE_ROUGHNESS
	const float EON_EPSILON = 1e-7;
	float FON_DirectionalAlbedo( const in float mu, const in float roughness, const in float A ) {
		float muComp = 1.0 - mu;
		float gOverPi = muComp * ( 0.0571085289 + muComp * ( 0.491881867 + muComp * ( - 0.332181442 + muComp * 0.0714429953 ) ) );
		return A * ( 1.0 + roughness * gOverPi );
	}
	vec3 BRDF_EON( const in vec3 lightDir, const in vec3 viewDir, const in vec3 normal, const in vec3 diffuseColor, const in float roughness ) {
		vec3 rho = saturate( diffuseColor );
		if ( roughness <= EON_EPSILON ) return BRDF_Lambert( rho );
		float dotNL = saturate( dot( normal, lightDir ) );
		float dotNV = saturate( dot( normal, viewDir ) );
		float s = dot( lightDir, viewDir ) - dotNL * dotNV;
		float sOverT = ( s > 0.0 ) ? s / max( max( dotNL, dotNV ), EON_EPSILON ) : s;
		float A = 1.0 / ( 1.0 + ( 0.5 - 2.0 / ( 3.0 * PI ) ) * roughness );
		vec3 singleScatter = rho * RECIPROCAL_PI * A * ( 1.0 + roughness * sOverT );
		float averageAlbedo = A * ( 1.0 + ( 2.0 / 3.0 - 28.0 / ( 15.0 * PI ) ) * roughness );
		float albedoV = FON_DirectionalAlbedo( dotNV, roughness, A );
		float albedoL = FON_DirectionalAlbedo( dotNL, roughness, A );
		vec3 rhoMultiScatter = rho * rho * averageAlbedo / max( vec3( EON_EPSILON ), vec3( 1.0 ) - rho * ( 1.0 - averageAlbedo ) );
		vec3 multiScatter = rhoMultiScatter * RECIPROCAL_PI
			* max( EON_EPSILON, 1.0 - albedoV )
			* max( EON_EPSILON, 1.0 - albedoL )
			/ max( EON_EPSILON, 1.0 - averageAlbedo );
		return singleScatter + multiScatter;
	}
	vec3 EON_DirectionalAlbedo( const in vec3 diffuseColor, const in float roughness, const in float dotNV ) {
		vec3 rho = saturate( diffuseColor );
		if ( roughness <= EON_EPSILON ) return rho;
		float A = 1.0 / ( 1.0 + ( 0.5 - 2.0 / ( 3.0 * PI ) ) * roughness );
		float directionalAlbedo = FON_DirectionalAlbedo( dotNV, roughness, A );
		float averageAlbedo = A * ( 1.0 + ( 2.0 / 3.0 - 28.0 / ( 15.0 * PI ) ) * roughness );
		vec3 rhoMultiScatter = rho * rho * averageAlbedo / max( vec3( EON_EPSILON ), vec3( 1.0 ) - rho * ( 1.0 - averageAlbedo ) );
		return rho * directionalAlbedo + rhoMultiScatter * ( 1.0 - directionalAlbedo );
	}
#endif
float V_GGX_SmithCorrelated( const in float alpha, const in float dotNL, const in float dotNV ) {
	float a2 = pow2( alpha );
	float gv = dotNL * sqrt( a2 + ( 1.0 - a2 ) * pow2( dotNV ) );
	float gl = dotNV * sqrt( a2 + ( 1.0 - a2 ) * pow2( dotNL ) );
	return 0.5 / max( gv + gl, EPSILON );
}
float D_GGX( const in float alpha, const in float dotNH ) {
	float a2 = pow2( alpha );
	float denom = pow2( dotNH ) * ( a2 - 1.0 ) + 1.0;
	return RECIPROCAL_PI * a2 / pow2( denom );
}
#ifdef USE_ANISOTROPY
	float V_GGX_SmithCorrelated_Anisotropic( const in float alphaT, const in float alphaB, const in float dotTV, const in float dotBV, const in float dotTL, const in float dotBL, const in float dotNV, const in float dotNL ) {
		float gv = dotNL * length( vec3( alphaT * dotTV, alphaB * dotBV, dotNV ) );
		float gl = dotNV * length( vec3( alphaT * dotTL, alphaB * dotBL, dotNL ) );
		return 0.5 / max( gv + gl, EPSILON );
	}
	float D_GGX_Anisotropic( const in float alphaT, const in float alphaB, const in float dotNH, const in float dotTH, const in float dotBH ) {
		float a2 = alphaT * alphaB;
		highp vec3 v = vec3( alphaB * dotTH, alphaT * dotBH, a2 * dotNH );
		highp float v2 = dot( v, v );
		float w2 = a2 / v2;
		return RECIPROCAL_PI * a2 * pow2 ( w2 );
	}
#endif
#ifdef USE_CLEARCOAT
	vec3 BRDF_GGX_Clearcoat( const in vec3 lightDir, const in vec3 viewDir, const in vec3 normal, const in PhysicalMaterial material) {
		vec3 f0 = material.clearcoatF0;
		float f90 = material.clearcoatF90;
		float roughness = max( material.clearcoatRoughness, 0.045 );
		float alpha = pow2( roughness );
		vec3 halfDir = normalize( lightDir + viewDir );
		float dotNL = saturate( dot( normal, lightDir ) );
		float dotNV = saturate( dot( normal, viewDir ) );
		float dotNH = saturate( dot( normal, halfDir ) );
		float dotVH = saturate( dot( viewDir, halfDir ) );
		vec3 F = F_Schlick( f0, f90, dotVH );
		float V = V_GGX_SmithCorrelated( alpha, dotNL, dotNV );
		float D = D_GGX( alpha, dotNH );
		return F * ( V * D );
	}
#endif
vec3 BRDF_GGX( const in vec3 lightDir, const in vec3 viewDir, const in vec3 normal, const in PhysicalMaterial material ) {
	vec3 f0 = material.specularColorBlended;
	float f90 = material.specularF90;
	float roughness = max( material.roughness, 0.045 );
	float alpha = pow2( roughness );
	vec3 halfDir = normalize( lightDir + viewDir );
	float dotNL = saturate( dot( normal, lightDir ) );
	float dotNV = saturate( dot( normal, viewDir ) );
	float dotNH = saturate( dot( normal, halfDir ) );
	float dotVH = saturate( dot( viewDir, halfDir ) );
	vec3 F = F_Schlick( f0, f90, dotVH );
	#ifdef USE_IRIDESCENCE
		F = mix( F, material.iridescenceFresnel, material.iridescence );
	#endif
	#ifdef USE_ANISOTROPY
		float dotTL = dot( material.anisotropyT, lightDir );
		float dotTV = dot( material.anisotropyT, viewDir );
		float dotTH = dot( material.anisotropyT, halfDir );
		float dotBL = dot( material.anisotropyB, lightDir );
		float dotBV = dot( material.anisotropyB, viewDir );
		float dotBH = dot( material.anisotropyB, halfDir );
		float alphaT = max( material.alphaT, alpha );
		float V = V_GGX_SmithCorrelated_Anisotropic( alphaT, alpha, dotTV, dotBV, dotTL, dotBL, dotNV, dotNL );
		float D = D_GGX_Anisotropic( alphaT, alpha, dotNH, dotTH, dotBH );
	#else
		float V = V_GGX_SmithCorrelated( alpha, dotNL, dotNV );
		float D = D_GGX( alpha, dotNH );
	#endif
	return F * ( V * D );
}
vec2 LTC_Uv( const in vec3 N, const in vec3 V, const in float roughness ) {
	const float LUT_SIZE = 64.0;
	const float LUT_SCALE = ( LUT_SIZE - 1.0 ) / LUT_SIZE;
	const float LUT_BIAS = 0.5 / LUT_SIZE;
	float dotNV = saturate( dot( N, V ) );
	vec2 uv = vec2( roughness, sqrt( 1.0 - dotNV ) );
	uv = uv * LUT_SCALE + LUT_BIAS;
	return uv;
}
float LTC_ClippedSphereFormFactor( const in vec3 f ) {
	float l = length( f );
	return max( ( l * l + f.z ) / ( l + 1.0 ), 0.0 );
}
vec3 LTC_EdgeVectorFormFactor( const in vec3 v1, const in vec3 v2 ) {
	float x = dot( v1, v2 );
	float y = abs( x );
	float a = 0.8543985 + ( 0.4965155 + 0.0145206 * y ) * y;
	float b = 3.4175940 + ( 4.1616724 + y ) * y;
	float v = a / b;
	float theta_sintheta = ( x > 0.0 ) ? v : 0.5 * inversesqrt( max( 1.0 - x * x, 1e-7 ) ) - v;
	return cross( v1, v2 ) * theta_sintheta;
}
vec3 LTC_Evaluate( const in vec3 N, const in vec3 V, const in vec3 P, const in mat3 mInv, const in vec3 rectCoords[ 4 ] ) {
	vec3 v1 = rectCoords[ 1 ] - rectCoords[ 0 ];
	vec3 v2 = rectCoords[ 3 ] - rectCoords[ 0 ];
	vec3 lightNormal = cross( v1, v2 );
	if( dot( lightNormal, P - rectCoords[ 0 ] ) < 0.0 ) return vec3( 0.0 );
	vec3 T1, T2;
	T1 = normalize( V - N * dot( V, N ) );
	T2 = - cross( N, T1 );
	mat3 mat = mInv * transpose( mat3( T1, T2, N ) );
	vec3 coords[ 4 ];
	coords[ 0 ] = mat * ( rectCoords[ 0 ] - P );
	coords[ 1 ] = mat * ( rectCoords[ 1 ] - P );
	coords[ 2 ] = mat * ( rectCoords[ 2 ] - P );
	coords[ 3 ] = mat * ( rectCoords[ 3 ] - P );
	coords[ 0 ] = normalize( coords[ 0 ] );
	coords[ 1 ] = normalize( coords[ 1 ] );
	coords[ 2 ] = normalize( coords[ 2 ] );
	coords[ 3 ] = normalize( coords[ 3 ] );
	vec3 vectorFormFactor = vec3( 0.0 );
	vectorFormFactor += LTC_EdgeVectorFormFactor( coords[ 0 ], coords[ 1 ] );
	vectorFormFactor += LTC_EdgeVectorFormFactor( coords[ 1 ], coords[ 2 ] );
	vectorFormFactor += LTC_EdgeVectorFormFactor( coords[ 2 ], coords[ 3 ] );
	vectorFormFactor += LTC_EdgeVectorFormFactor( coords[ 3 ], coords[ 0 ] );
	float result = LTC_ClippedSphereFormFactor( vectorFormFactor );
	return vec3( result );
}
#if defined( USE_SHEEN )
float D_Charlie( float roughness, float dotNH ) {
	float alpha = pow2( roughness );
	float invAlpha = 1.0 / alpha;
	float cos2h = dotNH * dotNH;
	float sin2h = max( 1.0 - cos2h, 0.0078125 );
	return ( 2.0 + invAlpha ) * pow( sin2h, invAlpha * 0.5 ) / ( 2.0 * PI );
}
float V_Neubelt( float dotNV, float dotNL ) {
	return saturate( 1.0 / ( 4.0 * ( dotNL + dotNV - dotNL * dotNV ) ) );
}
vec3 BRDF_Sheen( const in vec3 lightDir, const in vec3 viewDir, const in vec3 normal, vec3 sheenColor, const in float sheenRoughness ) {
	vec3 halfDir = normalize( lightDir + viewDir );
	float dotNL = saturate( dot( normal, lightDir ) );
	float dotNV = saturate( dot( normal, viewDir ) );
	float dotNH = saturate( dot( normal, halfDir ) );
	float D = D_Charlie( sheenRoughness, dotNH );
	float V = V_Neubelt( dotNV, dotNL );
	return sheenColor * ( D * V );
}
#endif
float IBLSheenBRDF( const in vec3 normal, const in vec3 viewDir, const in float roughness ) {
	float dotNV = saturate( dot( normal, viewDir ) );
	float r2 = roughness * roughness;
	float rInv = 1.0 / ( roughness + 0.1 );
	float a = -1.9362 + 1.0678 * roughness + 0.4573 * r2 - 0.8469 * rInv;
	float b = -0.6014 + 0.5538 * roughness - 0.4670 * r2 - 0.1255 * rInv;
	float DG = exp( a * dotNV + b );
	return saturate( DG );
}
vec3 EnvironmentBRDF( const in vec3 normal, const in vec3 viewDir, const in vec3 specularColor, const in float specularF90, const in float roughness ) {
	float dotNV = saturate( dot( normal, viewDir ) );
	vec2 fab = texture2D( dfgLUT, vec2( roughness, dotNV ) ).rg;
	return specularColor * fab.x + specularF90 * fab.y;
}
#ifdef USE_IRIDESCENCE
void computeMultiscatteringIridescence( const in vec2 fab, const in vec3 specularColor, const in float specularF90, const in float iridescence, const in vec3 iridescenceF0, inout vec3 singleScatter, inout vec3 multiScatter ) {
#else
void computeMultiscattering( const in vec2 fab, const in vec3 specularColor, const in float specularF90, inout vec3 singleScatter, inout vec3 multiScatter ) {
#endif
	#ifdef USE_IRIDESCENCE
		vec3 Fr = mix( specularColor, iridescenceF0, iridescence );
	#else
		vec3 Fr = specularColor;
	#endif
	vec3 FssEss = Fr * fab.x + specularF90 * fab.y;
	float Ess = fab.x + fab.y;
	float Ems = 1.0 - Ess;
	vec3 Favg = Fr + ( 1.0 - Fr ) * 0.047619;	vec3 Fms = FssEss * Favg / ( 1.0 - Ems * Favg );
	singleScatter += FssEss;
	multiScatter += Fms * Ems;
}
#if NUM_RECT_AREA_LIGHTS > 0
	void RE_Direct_RectArea_Physical( const in RectAreaLight rectAreaLight, const in vec3 geometryPosition, const in vec3 geometryNormal, const in vec3 geometryViewDir, const in vec3 geometryClearcoatNormal, const in PhysicalMaterial material, inout ReflectedLight reflectedLight ) {
		vec3 normal = geometryNormal;
		vec3 viewDir = geometryViewDir;
		vec3 position = geometryPosition;
		vec3 lightPos = rectAreaLight.position;
		vec3 halfWidth = rectAreaLight.halfWidth;
		vec3 halfHeight = rectAreaLight.halfHeight;
		vec3 lightColor = rectAreaLight.color;
		float roughness = material.roughness;
		vec3 rectCoords[ 4 ];
		rectCoords[ 0 ] = lightPos + halfWidth - halfHeight;		rectCoords[ 1 ] = lightPos - halfWidth - halfHeight;
		rectCoords[ 2 ] = lightPos - halfWidth + halfHeight;
		rectCoords[ 3 ] = lightPos + halfWidth + halfHeight;
		vec2 uv = LTC_Uv( normal, viewDir, roughness );
		vec4 t1 = texture2D( ltc_1, uv );
		vec4 t2 = texture2D( ltc_2, uv );
		mat3 mInv = mat3(
			vec3( t1.x, 0, t1.y ),
			vec3(    0, 1,    0 ),
			vec3( t1.z, 0, t1.w )
		);
		vec3 fresnel = ( material.specularColorBlended * t2.x + ( material.specularF90 - material.specularColorBlended ) * t2.y );
		reflectedLight.directSpecular += lightColor * fresnel * LTC_Evaluate( normal, viewDir, position, mInv, rectCoords );
		reflectedLight.directDiffuse += lightColor * material.diffuseContribution * LTC_Evaluate( normal, viewDir, position, mat3( 1.0 ), rectCoords );
		#ifdef USE_CLEARCOAT
			vec3 Ncc = geometryClearcoatNormal;
			vec2 uvClearcoat = LTC_Uv( Ncc, viewDir, material.clearcoatRoughness );
			vec4 t1Clearcoat = texture2D( ltc_1, uvClearcoat );
			vec4 t2Clearcoat = texture2D( ltc_2, uvClearcoat );
			mat3 mInvClearcoat = mat3(
				vec3( t1Clearcoat.x, 0, t1Clearcoat.y ),
				vec3(             0, 1,             0 ),
				vec3( t1Clearcoat.z, 0, t1Clearcoat.w )
			);
			vec3 fresnelClearcoat = material.clearcoatF0 * t2Clearcoat.x + ( material.clearcoatF90 - material.clearcoatF0 ) * t2Clearcoat.y;
			clearcoatSpecularDirect += lightColor * fresnelClearcoat * LTC_Evaluate( Ncc, viewDir, position, mInvClearcoat, rectCoords );
		#endif
	}
#endif
void RE_Direct_Physical( const in IncidentLight directLight, const in vec3 geometryPosition, const in vec3 geometryNormal, const in vec3 geometryViewDir, const in vec3 geometryClearcoatNormal, const in PhysicalMaterial material, inout ReflectedLight reflectedLight ) {
	float dotNL = saturate( dot( geometryNormal, directLight.direction ) );
	vec3 irradiance = dotNL * directLight.color;
	#ifdef USE_CLEARCOAT
		float dotNLcc = saturate( dot( geometryClearcoatNormal, directLight.direction ) );
		vec3 ccIrradiance = dotNLcc * directLight.color;
		clearcoatSpecularDirect += ccIrradiance * BRDF_GGX_Clearcoat( directLight.direction, geometryViewDir, geometryClearcoatNormal, material );
	#endif
	#ifdef USE_SHEEN
 
 		sheenSpecularDirect += irradiance * BRDF_Sheen( directLight.direction, geometryViewDir, geometryNormal, material.sheenColor, material.sheenRoughness );
 
 		float sheenAlbedoV = IBLSheenBRDF( geometryNormal, geometryViewDir, material.sheenRoughness );
 		float sheenAlbedoL = IBLSheenBRDF( geometryNormal, directLight.direction, material.sheenRoughness );
 
 		float sheenEnergyComp = 1.0 - max3( material.sheenColor ) * max( sheenAlbedoV, sheenAlbedoL );
 
 		irradiance *= sheenEnergyComp;
 
 	#endif
	vec3 specularBRDF = BRDF_GGX( directLight.direction, geometryViewDir, geometryNormal, material );
	#ifdef USE_RETROREFLECTION
		vec3 retroViewDir = reflect( - geometryViewDir, geometryNormal );
		vec3 retroSpecularBRDF = BRDF_GGX( directLight.direction, retroViewDir, geometryNormal, material );
		specularBRDF = mix( specularBRDF, retroSpecularBRDF, saturate( material.retroreflectivity ) );
	#endif
	reflectedLight.directSpecular += irradiance * specularBRDF * material.multiScatteringCompensation;
	vec3 halfDir = normalize( directLight.direction + geometryViewDir );
	float dotVH = saturate( dot( geometryViewDir, halfDir ) );
	vec3 F = F_Schlick( material.specularColor, material.specularF90, dotVH );
	#ifdef USE_RETROREFLECTION
		vec3 retroHalfDir = normalize( directLight.direction + retroViewDir );
		float dotRetroVH = saturate( dot( retroViewDir, retroHalfDir ) );
		vec3 retroF = F_Schlick( material.specularColor, material.specularF90, dotRetroVH );
		F = mix( F, retroF, saturate( material.retroreflectivity ) );
	#endif
	#ifdef USE_DIFFUSE_ROUGHNESS
		vec3 diffuseBRDF = BRDF_EON( directLight.direction, geometryViewDir, geometryNormal, material.diffuseColor, material.diffuseRoughness ) * ( 1.0 - material.metalness );
	#else
		vec3 diffuseBRDF = BRDF_Lambert( material.diffuseContribution );
	#endif
	reflectedLight.directDiffuse += irradiance * diffuseBRDF * ( 1.0 - F );
}
void RE_IndirectDiffuse_Physical( const in vec3 irradiance, const in vec3 geometryPosition, const in vec3 geometryNormal, const in vec3 geometryViewDir, const in vec3 geometryClearcoatNormal, const in PhysicalMaterial material, inout ReflectedLight reflectedLight ) {
	vec3 singleScattering = vec3( 0.0 );
	vec3 multiScattering = vec3( 0.0 );
	#ifdef USE_IRIDESCENCE
		computeMultiscatteringIridescence( material.dfg, material.specularColor, material.specularF90, material.iridescence, material.iridescenceF0Dielectric, singleScattering, multiScattering );
	#else
		computeMultiscattering( material.dfg, material.specularColor, material.specularF90, singleScattering, multiScattering );
	#endif
	#ifdef USE_DIFFUSE_ROUGHNESS
		float dotNV = saturate( dot( geometryNormal, geometryViewDir ) );
		vec3 diffuseAlbedo = EON_DirectionalAlbedo( material.diffuseColor, material.diffuseRoughness, dotNV ) * ( 1.0 - material.metalness );
		vec3 diffuse = irradiance * RECIPROCAL_PI * diffuseAlbedo * ( 1.0 - singleScattering - multiScattering );
	#else
		vec3 diffuse = irradiance * BRDF_Lambert( material.diffuseContribution ) * ( 1.0 - singleScattering - multiScattering );
	#endif
	#ifdef USE_SHEEN
		float sheenAlbedo = IBLSheenBRDF( geometryNormal, geometryViewDir, material.sheenRoughness );
		sheenSpecularIndirect += irradiance * material.sheenColor * sheenAlbedo * RECIPROCAL_PI;
		float sheenEnergyComp = 1.0 - max3( material.sheenColor ) * sheenAlbedo;
		diffuse *= sheenEnergyComp;
	#endif
	reflectedLight.indirectDiffuse += diffuse;
}
void RE_IndirectSpecular_Physical( const in vec3 radiance, const in vec3 irradiance, const in vec3 clearcoatRadiance, const in vec3 geometryPosition, const in vec3 geometryNormal, const in vec3 geometryViewDir, const in vec3 geometryClearcoatNormal, const in PhysicalMaterial material, inout ReflectedLight reflectedLight) {
	#ifdef USE_CLEARCOAT
		clearcoatSpecularIndirect += clearcoatRadiance * EnvironmentBRDF( geometryClearcoatNormal, geometryViewDir, material.clearcoatF0, material.clearcoatF90, material.clearcoatRoughness );
	#endif
	#ifdef USE_SHEEN
		sheenSpecularIndirect += irradiance * material.sheenColor * IBLSheenBRDF( geometryNormal, geometryViewDir, material.sheenRoughness ) * RECIPROCAL_PI;
 	#endif
	vec3 singleScatteringDielectric = vec3( 0.0 );
	vec3 multiScatteringDielectric = vec3( 0.0 );
	vec3 singleScatteringMetallic = vec3( 0.0 );
	vec3 multiScatteringMetallic = vec3( 0.0 );
	#ifdef USE_IRIDESCENCE
		computeMultiscatteringIridescence( material.dfg, material.specularColor, material.specularF90, material.iridescence, material.iridescenceF0Dielectric, singleScatteringDielectric, multiScatteringDielectric );
		computeMultiscatteringIridescence( material.dfg, material.diffuseColor, material.specularF90, material.iridescence, material.iridescenceF0Metallic, singleScatteringMetallic, multiScatteringMetallic );
	#else
		computeMultiscattering( material.dfg, material.specularColor, material.specularF90, singleScatteringDielectric, multiScatteringDielectric );
		computeMultiscattering( material.dfg, material.diffuseColor, material.specularF90, singleScatteringMetallic, multiScatteringMetallic );
	#endif
	vec3 singleScattering = mix( singleScatteringDielectric, singleScatteringMetallic, material.metalness );
	vec3 multiScattering = mix( multiScatteringDielectric, multiScatteringMetallic, material.metalness );
	vec3 totalScatteringDielectric = singleScatteringDielectric + multiScatteringDielectric;
	#ifdef USE_DIFFUSE_ROUGHNESS
		float dotNV = saturate( dot( geometryNormal, geometryViewDir ) );
		vec3 diffuse = EON_DirectionalAlbedo( material.diffuseColor, material.diffuseRoughness, dotNV ) * ( 1.0 - material.metalness ) * ( 1.0 - totalScatteringDielectric );
	#else
		vec3 diffuse = material.diffuseContribution * ( 1.0 - totalScatteringDielectric );
	#endif
	vec3 cosineWeightedIrradiance = irradiance * RECIPROCAL_PI;
	vec3 indirectSpecular = radiance * singleScattering;
	indirectSpecular += multiScattering * cosineWeightedIrradiance;
	vec3 indirectDiffuse = diffuse * cosineWeightedIrradiance;
	#ifdef USE_SHEEN
		float sheenAlbedo = IBLSheenBRDF( geometryNormal, geometryViewDir, material.sheenRoughness );
		float sheenEnergyComp = 1.0 - max3( material.sheenColor ) * sheenAlbedo;
		indirectSpecular *= sheenEnergyComp;
		indirectDiffuse *= sheenEnergyComp;
	#endif
	reflectedLight.indirectSpecular += indirectSpecular;
	reflectedLight.indirectDiffuse += indirectDiffuse;
}
#define RE_Direct				RE_Direct_Physical
#define RE_Direct_RectArea		RE_Direct_RectArea_Physical
#define RE_IndirectDiffuse		RE_IndirectDiffuse_Physical
#define RE_IndirectSpecular		RE_IndirectSpecular_Physical
float computeSpecularOcclusion( const in float dotNV, const in float ambientOcclusion, const in float roughness ) {
	return saturate( pow( dotNV + ambientOcclusion, exp2( - 16.0 * roughness - 1.0 ) ) - 1.0 + ambientOcclusion );
}`,O1=`
vec3 geometryPosition = - vViewPosition;
vec3 geometryNormal = normal;
vec3 geometryViewDir = ( isOrthographic ) ? vec3( 0, 0, 1 ) : normalize( vViewPosition );
vec3 geometryClearcoatNormal = vec3( 0.0 );
#ifdef USE_CLEARCOAT
	geometryClearcoatNormal = clearcoatNormal;
#endif
#ifdef USE_IRIDESCENCE
	float dotNVi = saturate( dot( normal, geometryViewDir ) );
	if ( material.iridescenceThickness == 0.0 ) {
		material.iridescence = 0.0;
	} else {
		material.iridescence = saturate( material.iridescence );
	}
	if ( material.iridescence > 0.0 ) {
		vec3 iridescenceFresnelDielectric = evalIridescence( 1.0, material.iridescenceIOR, dotNVi, material.iridescenceThickness, material.specularColor );
		vec3 iridescenceFresnelMetallic = evalIridescence( 1.0, material.iridescenceIOR, dotNVi, material.iridescenceThickness, material.diffuseColor );
		material.iridescenceFresnel = mix( iridescenceFresnelDielectric, iridescenceFresnelMetallic, material.metalness );
		material.iridescenceF0Dielectric = Schlick_to_F0( iridescenceFresnelDielectric, 1.0, dotNVi );
		material.iridescenceF0Metallic = Schlick_to_F0( iridescenceFresnelMetallic, 1.0, dotNVi );
	}
#endif
#ifdef STANDARD
	float dotNVms = saturate( dot( geometryNormal, geometryViewDir ) );
	material.dfg = texture2D( dfgLUT, vec2( material.roughness, dotNVms ) ).rg;
	#if ( NUM_SUN_LIGHTS > 0 || NUM_DIR_LIGHTS > 0 || NUM_POINT_LIGHTS > 0 || NUM_SPOT_LIGHTS > 0 )
		float EssMs = material.dfg.x + material.dfg.y;
		material.multiScatteringCompensation = 1.0 + material.specularColorBlended * ( 1.0 / EssMs - 1.0 );
	#endif
#endif
IncidentLight directLight;
#if ( NUM_POINT_LIGHTS > 0 ) && defined( RE_Direct )
	PointLight pointLight;
	#if defined( USE_SHADOWMAP ) && NUM_POINT_LIGHT_SHADOWS > 0
	PointLightShadow pointLightShadow;
	#endif
	#pragma unroll_loop_start
	for ( int i = 0; i < NUM_POINT_LIGHTS; i ++ ) {
		pointLight = pointLights[ i ];
		getPointLightInfo( pointLight, geometryPosition, directLight );
		#if defined( USE_SHADOWMAP ) && ( UNROLLED_LOOP_INDEX < NUM_POINT_LIGHT_SHADOWS ) && ( defined( SHADOWMAP_TYPE_PCF ) || defined( SHADOWMAP_TYPE_BASIC ) )
		pointLightShadow = pointLightShadows[ i ];
		directLight.color *= ( directLight.visible && receiveShadow ) ? getPointShadow( pointShadowMap[ i ], pointLightShadow.shadowMapSize, pointLightShadow.shadowIntensity, pointLightShadow.shadowBias, pointLightShadow.shadowRadius, vPointShadowCoord[ i ], pointLightShadow.shadowCameraNear, pointLightShadow.shadowCameraFar ) : 1.0;
		#endif
		RE_Direct( directLight, geometryPosition, geometryNormal, geometryViewDir, geometryClearcoatNormal, material, reflectedLight );
	}
	#pragma unroll_loop_end
#endif
#if ( NUM_SPOT_LIGHTS > 0 ) && defined( RE_Direct )
	SpotLight spotLight;
	vec4 spotColor;
	vec3 spotLightCoord;
	bool inSpotLightMap;
	#if defined( USE_SHADOWMAP ) && NUM_SPOT_LIGHT_SHADOWS > 0
	SpotLightShadow spotLightShadow;
	#endif
	#pragma unroll_loop_start
	for ( int i = 0; i < NUM_SPOT_LIGHTS; i ++ ) {
		spotLight = spotLights[ i ];
		getSpotLightInfo( spotLight, geometryPosition, directLight );
		#if ( UNROLLED_LOOP_INDEX < NUM_SPOT_LIGHT_SHADOWS_WITH_MAPS )
		#define SPOT_LIGHT_MAP_INDEX UNROLLED_LOOP_INDEX
		#elif ( UNROLLED_LOOP_INDEX < NUM_SPOT_LIGHT_SHADOWS )
		#define SPOT_LIGHT_MAP_INDEX NUM_SPOT_LIGHT_MAPS
		#else
		#define SPOT_LIGHT_MAP_INDEX ( UNROLLED_LOOP_INDEX - NUM_SPOT_LIGHT_SHADOWS + NUM_SPOT_LIGHT_SHADOWS_WITH_MAPS )
		#endif
		#if ( SPOT_LIGHT_MAP_INDEX < NUM_SPOT_LIGHT_MAPS )
			spotLightCoord = vSpotLightCoord[ i ].xyz / vSpotLightCoord[ i ].w;
			inSpotLightMap = all( lessThan( abs( spotLightCoord * 2. - 1. ), vec3( 1.0 ) ) );
			spotColor = texture2D( spotLightMap[ SPOT_LIGHT_MAP_INDEX ], spotLightCoord.xy );
			directLight.color = inSpotLightMap ? directLight.color * spotColor.rgb : directLight.color;
		#endif
		#undef SPOT_LIGHT_MAP_INDEX
		#if defined( USE_SHADOWMAP ) && ( UNROLLED_LOOP_INDEX < NUM_SPOT_LIGHT_SHADOWS )
		spotLightShadow = spotLightShadows[ i ];
		directLight.color *= ( directLight.visible && receiveShadow ) ? getShadow( spotShadowMap[ i ], spotLightShadow.shadowMapSize, spotLightShadow.shadowIntensity, spotLightShadow.shadowBias, spotLightShadow.shadowRadius, vSpotLightCoord[ i ] ) : 1.0;
		#endif
		RE_Direct( directLight, geometryPosition, geometryNormal, geometryViewDir, geometryClearcoatNormal, material, reflectedLight );
	}
	#pragma unroll_loop_end
#endif
#if ( NUM_SUN_LIGHTS > 0 ) && defined( RE_Direct )
	SunLight sunLight;
	#if defined( USE_SHADOWMAP ) && NUM_SUN_LIGHT_SHADOWS > 0
	SunLightShadow sunLightShadow;
	#endif
	#pragma unroll_loop_start
	for ( int i = 0; i < NUM_SUN_LIGHTS; i ++ ) {
		sunLight = sunLights[ i ];
		getSunLightInfo( sunLight, directLight );
		#if defined( USE_SHADOWMAP ) && ( UNROLLED_LOOP_INDEX < NUM_SUN_LIGHT_SHADOWS )
		sunLightShadow = sunLightShadows[ i ];
		directLight.color *= ( directLight.visible && receiveShadow ) ? getSunShadow( sunShadowMap[ i ], sunLightShadow, UNROLLED_LOOP_INDEX ) : 1.0;
		#endif
		RE_Direct( directLight, geometryPosition, geometryNormal, geometryViewDir, geometryClearcoatNormal, material, reflectedLight );
	}
	#pragma unroll_loop_end
#endif
#if ( NUM_DIR_LIGHTS > 0 ) && defined( RE_Direct )
	DirectionalLight directionalLight;
	#if defined( USE_SHADOWMAP ) && NUM_DIR_LIGHT_SHADOWS > 0
	DirectionalLightShadow directionalLightShadow;
	#endif
	#pragma unroll_loop_start
	for ( int i = 0; i < NUM_DIR_LIGHTS; i ++ ) {
		directionalLight = directionalLights[ i ];
		getDirectionalLightInfo( directionalLight, directLight );
		#if defined( USE_SHADOWMAP ) && ( UNROLLED_LOOP_INDEX < NUM_DIR_LIGHT_SHADOWS )
		directionalLightShadow = directionalLightShadows[ i ];
		directLight.color *= ( directLight.visible && receiveShadow ) ? getShadow( directionalShadowMap[ i ], directionalLightShadow.shadowMapSize, directionalLightShadow.shadowIntensity, directionalLightShadow.shadowBias, directionalLightShadow.shadowRadius, vDirectionalShadowCoord[ i ] ) : 1.0;
		#endif
		RE_Direct( directLight, geometryPosition, geometryNormal, geometryViewDir, geometryClearcoatNormal, material, reflectedLight );
	}
	#pragma unroll_loop_end
#endif
#if ( NUM_RECT_AREA_LIGHTS > 0 ) && defined( RE_Direct_RectArea )
	RectAreaLight rectAreaLight;
	#pragma unroll_loop_start
	for ( int i = 0; i < NUM_RECT_AREA_LIGHTS; i ++ ) {
		rectAreaLight = rectAreaLights[ i ];
		RE_Direct_RectArea( rectAreaLight, geometryPosition, geometryNormal, geometryViewDir, geometryClearcoatNormal, material, reflectedLight );
	}
	#pragma unroll_loop_end
#endif
#if defined( RE_IndirectDiffuse )
	vec3 iblIrradiance = vec3( 0.0 );
	vec3 irradiance = getAmbientLightIrradiance( ambientLightColor );
	#if defined( USE_LIGHT_PROBES )
		irradiance += getLightProbeIrradiance( lightProbe, geometryNormal );
	#endif
	#if ( NUM_HEMI_LIGHTS > 0 )
		#pragma unroll_loop_start
		for ( int i = 0; i < NUM_HEMI_LIGHTS; i ++ ) {
			irradiance += getHemisphereLightIrradiance( hemisphereLights[ i ], geometryNormal );
		}
		#pragma unroll_loop_end
	#endif
	#if NUM_LIGHT_PROBE_GRIDS > 0
		vec3 probeWorldPos = ( ( vec4( geometryPosition, 1.0 ) - viewMatrix[ 3 ] ) * viewMatrix ).xyz;
		vec3 probeWorldNormal = transformNormalByInverseViewMatrix( geometryNormal, viewMatrix );
		int probeGrid = - 1;
		#pragma unroll_loop_start
		for ( int i = 0; i < NUM_LIGHT_PROBE_GRIDS; i ++ ) {
			if ( isInsideLightProbeGrid( probeWorldPos, probeWorldNormal, probesMin[ i ], probesMax[ i ], probesResolution[ i ] ) ) probeGrid = UNROLLED_LOOP_INDEX;
		}
		#pragma unroll_loop_end
		#pragma unroll_loop_start
		for ( int i = 0; i < NUM_LIGHT_PROBE_GRIDS; i ++ ) {
			if ( probeGrid == UNROLLED_LOOP_INDEX ) irradiance += getLightProbeGridIrradiance( probesSH[ i ], probesMin[ i ], probesMax[ i ], probesResolution[ i ], probeWorldPos, probeWorldNormal );
		}
		#pragma unroll_loop_end
	#endif
#endif
#if defined( RE_IndirectSpecular )
	vec3 radiance = vec3( 0.0 );
	vec3 clearcoatRadiance = vec3( 0.0 );
#endif`,B1=`#if defined( RE_IndirectDiffuse )
	#ifdef USE_LIGHTMAP
		vec4 lightMapTexel = texture2D( lightMap, vLightMapUv );
		vec3 lightMapIrradiance = lightMapTexel.rgb * lightMapIntensity;
		irradiance += lightMapIrradiance;
	#endif
	#if defined( USE_ENVMAP ) && defined( ENVMAP_TYPE_PMREM )
		#if defined( STANDARD ) || defined( LAMBERT ) || defined( PHONG )
			iblIrradiance += getIBLIrradiance( geometryNormal );
		#endif
	#endif
#endif
#if defined( USE_ENVMAP ) && defined( RE_IndirectSpecular )
	#ifdef USE_ANISOTROPY
		vec3 iblRadiance = getIBLAnisotropyRadiance( geometryViewDir, geometryNormal, material.roughness, material.anisotropyB, material.anisotropy );
	#else
		vec3 iblRadiance = getIBLRadiance( geometryViewDir, geometryNormal, material.roughness );
	#endif
	#ifdef USE_RETROREFLECTION
		#ifdef USE_ANISOTROPY
			vec3 retroIBLRadiance = getIBLAnisotropyRetroRadiance( geometryViewDir, geometryNormal, material.roughness, material.anisotropyB, material.anisotropy );
		#else
			vec3 retroIBLRadiance = getIBLRetroRadiance( geometryViewDir, geometryNormal, material.roughness );
		#endif
		iblRadiance = mix( iblRadiance, retroIBLRadiance, saturate( material.retroreflectivity ) );
	#endif
	radiance += iblRadiance;
	#ifdef USE_CLEARCOAT
		clearcoatRadiance += getIBLRadiance( geometryViewDir, geometryClearcoatNormal, material.clearcoatRoughness );
	#endif
#endif`,z1=`#if defined( RE_IndirectDiffuse )
	#if defined( LAMBERT ) || defined( PHONG )
		irradiance += iblIrradiance;
	#endif
	RE_IndirectDiffuse( irradiance, geometryPosition, geometryNormal, geometryViewDir, geometryClearcoatNormal, material, reflectedLight );
#endif
#if defined( RE_IndirectSpecular )
	RE_IndirectSpecular( radiance, iblIrradiance, clearcoatRadiance, geometryPosition, geometryNormal, geometryViewDir, geometryClearcoatNormal, material, reflectedLight );
#endif`,G1=`#if NUM_LIGHT_PROBE_GRIDS > 0
uniform highp sampler3D probesSH[ NUM_LIGHT_PROBE_GRIDS ];
uniform vec3 probesMin[ NUM_LIGHT_PROBE_GRIDS ];
uniform vec3 probesMax[ NUM_LIGHT_PROBE_GRIDS ];
uniform vec3 probesResolution[ NUM_LIGHT_PROBE_GRIDS ];
bool isInsideLightProbeGrid( vec3 worldPos, vec3 worldNormal, vec3 probesMin, vec3 probesMax, vec3 probesResolution ) {
	vec3 spacing = ( probesMax - probesMin ) / probesResolution;
	vec3 samplePos = worldPos + worldNormal * spacing * 0.5;
	vec3 margin = spacing * 0.01;
	return all( greaterThanEqual( samplePos, probesMin - margin ) ) && all( lessThanEqual( samplePos, probesMax + margin ) );
}
vec3 getLightProbeGridIrradiance( highp sampler3D probesSH, vec3 probesMin, vec3 probesMax, vec3 probesResolution, vec3 worldPos, vec3 worldNormal ) {
	vec3 res = probesResolution;
	vec3 gridRange = probesMax - probesMin;
	vec3 probeSpacing = gridRange / res;
	vec3 samplePos = worldPos + worldNormal * probeSpacing * 0.5;
	vec3 uvw = clamp( ( samplePos - probesMin ) / gridRange, 0.5 / res, 1.0 - 0.5 / res );
	float nz          = res.z;
	float paddedSlices = nz + 2.0;
	float atlasDepth  = 7.0 * paddedSlices;
	float uvZBase     = uvw.z * nz + 1.0;
	vec4 s0 = texture( probesSH, vec3( uvw.xy, ( uvZBase                       ) / atlasDepth ) );
	vec4 s1 = texture( probesSH, vec3( uvw.xy, ( uvZBase +       paddedSlices   ) / atlasDepth ) );
	vec4 s2 = texture( probesSH, vec3( uvw.xy, ( uvZBase + 2.0 * paddedSlices   ) / atlasDepth ) );
	vec4 s3 = texture( probesSH, vec3( uvw.xy, ( uvZBase + 3.0 * paddedSlices   ) / atlasDepth ) );
	vec4 s4 = texture( probesSH, vec3( uvw.xy, ( uvZBase + 4.0 * paddedSlices   ) / atlasDepth ) );
	vec4 s5 = texture( probesSH, vec3( uvw.xy, ( uvZBase + 5.0 * paddedSlices   ) / atlasDepth ) );
	vec4 s6 = texture( probesSH, vec3( uvw.xy, ( uvZBase + 6.0 * paddedSlices   ) / atlasDepth ) );
	vec3 c0 = s0.xyz;
	vec3 c1 = vec3( s0.w, s1.xy );
	vec3 c2 = vec3( s1.zw, s2.x );
	vec3 c3 = s2.yzw;
	vec3 c4 = s3.xyz;
	vec3 c5 = vec3( s3.w, s4.xy );
	vec3 c6 = vec3( s4.zw, s5.x );
	vec3 c7 = s5.yzw;
	vec3 c8 = s6.xyz;
	float x = worldNormal.x, y = worldNormal.y, z = worldNormal.z;
	vec3 result = c0 * 0.886227;
	result += c1 * 2.0 * 0.511664 * y;
	result += c2 * 2.0 * 0.511664 * z;
	result += c3 * 2.0 * 0.511664 * x;
	result += c4 * 2.0 * 0.429043 * x * y;
	result += c5 * 2.0 * 0.429043 * y * z;
	result += c6 * ( 0.743125 * z * z - 0.247708 );
	result += c7 * 2.0 * 0.429043 * x * z;
	result += c8 * 0.429043 * ( x * x - y * y );
	return max( result, vec3( 0.0 ) );
}
#endif`,V1=`#if defined( USE_LOGARITHMIC_DEPTH_BUFFER )
	gl_FragDepth = vIsPerspective == 0.0 ? gl_FragCoord.z : log2( vFragDepth ) * logDepthBufFC * 0.5;
#endif`,H1=`#if defined( USE_LOGARITHMIC_DEPTH_BUFFER )
	uniform float logDepthBufFC;
	varying float vFragDepth;
	varying float vIsPerspective;
#endif`,W1=`#ifdef USE_LOGARITHMIC_DEPTH_BUFFER
	varying float vFragDepth;
	varying float vIsPerspective;
#endif`,X1=`#ifdef USE_LOGARITHMIC_DEPTH_BUFFER
	vFragDepth = 1.0 + gl_Position.w;
	vIsPerspective = float( isPerspectiveMatrix( projectionMatrix ) );
#endif`,q1=`#ifdef USE_MAP
	vec4 sampledDiffuseColor = texture2D( map, vMapUv );
	#ifdef DECODE_VIDEO_TEXTURE
		sampledDiffuseColor = sRGBTransferEOTF( sampledDiffuseColor );
	#endif
	diffuseColor *= sampledDiffuseColor;
#endif`,$1=`#ifdef USE_MAP
	uniform sampler2D map;
#endif`,Y1=`#if defined( USE_MAP ) || defined( USE_ALPHAMAP )
	#if defined( USE_POINTS_UV )
		vec2 uv = vUv;
	#else
		vec2 uv = ( uvTransform * vec3( gl_PointCoord.x, 1.0 - gl_PointCoord.y, 1 ) ).xy;
	#endif
#endif
#ifdef USE_MAP
	diffuseColor *= texture2D( map, uv );
#endif
#ifdef USE_ALPHAMAP
	diffuseColor.a *= texture2D( alphaMap, uv ).g;
#endif`,K1=`#if defined( USE_POINTS_UV )
	varying vec2 vUv;
#else
	#if defined( USE_MAP ) || defined( USE_ALPHAMAP )
		uniform mat3 uvTransform;
	#endif
#endif
#ifdef USE_MAP
	uniform sampler2D map;
#endif
#ifdef USE_ALPHAMAP
	uniform sampler2D alphaMap;
#endif`,Z1=`float metalnessFactor = metalness;
#ifdef USE_METALNESSMAP
	vec4 texelMetalness = texture2D( metalnessMap, vMetalnessMapUv );
	metalnessFactor *= texelMetalness.b;
#endif`,J1=`#ifdef USE_METALNESSMAP
	uniform sampler2D metalnessMap;
#endif`,j1=`#ifdef USE_INSTANCING_MORPH
	float morphTargetInfluences[ MORPHTARGETS_COUNT ];
	float morphTargetBaseInfluence = texelFetch( morphTexture, ivec2( 0, gl_InstanceID ), 0 ).r;
	for ( int i = 0; i < MORPHTARGETS_COUNT; i ++ ) {
		morphTargetInfluences[i] =  texelFetch( morphTexture, ivec2( i + 1, gl_InstanceID ), 0 ).r;
	}
#endif`,Q1=`#if defined( USE_MORPHCOLORS )
	#if defined( USE_COLOR_ALPHA )
		vColor *= morphTargetBaseInfluence;
	#elif defined( USE_COLOR )
		vColor.rgb *= morphTargetBaseInfluence;
	#endif
	for ( int i = 0; i < MORPHTARGETS_COUNT; i ++ ) {
		#if defined( USE_COLOR_ALPHA )
			if ( morphTargetInfluences[ i ] != 0.0 ) vColor += getMorph( gl_VertexID, i, 2 ) * morphTargetInfluences[ i ];
		#elif defined( USE_COLOR )
			if ( morphTargetInfluences[ i ] != 0.0 ) vColor.rgb += getMorph( gl_VertexID, i, 2 ).rgb * morphTargetInfluences[ i ];
		#endif
	}
#endif`,eA=`#ifdef USE_MORPHNORMALS
	objectNormal *= morphTargetBaseInfluence;
	for ( int i = 0; i < MORPHTARGETS_COUNT; i ++ ) {
		if ( morphTargetInfluences[ i ] != 0.0 ) objectNormal += getMorph( gl_VertexID, i, 1 ).xyz * morphTargetInfluences[ i ];
	}
#endif`,tA=`#ifdef USE_MORPHTARGETS
	#ifndef USE_INSTANCING_MORPH
		uniform float morphTargetBaseInfluence;
		uniform float morphTargetInfluences[ MORPHTARGETS_COUNT ];
	#endif
	uniform sampler2DArray morphTargetsTexture;
	uniform ivec2 morphTargetsTextureSize;
	vec4 getMorph( const in int vertexIndex, const in int morphTargetIndex, const in int offset ) {
		int texelIndex = vertexIndex * MORPHTARGETS_TEXTURE_STRIDE + offset;
		int y = texelIndex / morphTargetsTextureSize.x;
		int x = texelIndex - y * morphTargetsTextureSize.x;
		ivec3 morphUV = ivec3( x, y, morphTargetIndex );
		return texelFetch( morphTargetsTexture, morphUV, 0 );
	}
#endif`,nA=`#ifdef USE_MORPHTARGETS
	transformed *= morphTargetBaseInfluence;
	for ( int i = 0; i < MORPHTARGETS_COUNT; i ++ ) {
		if ( morphTargetInfluences[ i ] != 0.0 ) transformed += getMorph( gl_VertexID, i, 0 ).xyz * morphTargetInfluences[ i ];
	}
#endif`,iA=`float faceDirection = gl_FrontFacing ? 1.0 : - 1.0;
#ifdef FLAT_SHADED
	vec3 fdx = dFdx( vViewPosition );
	vec3 fdy = dFdy( vViewPosition );
	vec3 normal = normalize( cross( fdx, fdy ) );
#else
	vec3 normal = normalize( vNormal );
	#ifdef DOUBLE_SIDED
		normal *= faceDirection;
	#endif
#endif
#if defined( USE_NORMALMAP_TANGENTSPACE ) || defined( USE_CLEARCOAT_NORMALMAP ) || defined( USE_ANISOTROPY )
	#ifdef USE_TANGENT
		mat3 tbn = mat3( normalize( vTangent ), normalize( vBitangent ), normal );
	#else
		mat3 tbn = getTangentFrame( - vViewPosition, normal,
		#if defined( USE_NORMALMAP )
			vNormalMapUv
		#elif defined( USE_CLEARCOAT_NORMALMAP )
			vClearcoatNormalMapUv
		#else
			vUv
		#endif
		);
	#endif
	#ifdef DOUBLE_SIDED
		tbn[0] *= faceDirection;
		tbn[1] *= faceDirection;
	#endif
#endif
#ifdef USE_CLEARCOAT_NORMALMAP
	#ifdef USE_TANGENT
		mat3 tbn2 = mat3( normalize( vTangent ), normalize( vBitangent ), normal );
	#else
		mat3 tbn2 = getTangentFrame( - vViewPosition, normal, vClearcoatNormalMapUv );
	#endif
	#ifdef DOUBLE_SIDED
		tbn2[0] *= faceDirection;
		tbn2[1] *= faceDirection;
	#endif
#endif
vec3 nonPerturbedNormal = normal;`,rA=`#ifdef USE_NORMALMAP_OBJECTSPACE
	normal = texture2D( normalMap, vNormalMapUv ).xyz * 2.0 - 1.0;
	#ifdef FLIP_SIDED
		normal = - normal;
	#endif
	#ifdef DOUBLE_SIDED
		normal = normal * faceDirection;
	#endif
	normal = normalize( normalMatrix * normal );
#elif defined( USE_NORMALMAP_TANGENTSPACE )
	vec3 mapN = texture2D( normalMap, vNormalMapUv ).xyz * 2.0 - 1.0;
	#if defined( USE_PACKED_NORMALMAP )
		mapN = vec3( mapN.xy, sqrt( saturate( 1.0 - dot( mapN.xy, mapN.xy ) ) ) );
	#endif
	mapN.xy *= normalScale;
	normal = normalize( tbn * mapN );
#elif defined( USE_BUMPMAP )
	normal = perturbNormalArb( - vViewPosition, normal, dHdxy_fwd(), faceDirection );
#endif`,sA=`#ifndef FLAT_SHADED
	varying vec3 vNormal;
	#ifdef USE_TANGENT
		varying vec3 vTangent;
		varying vec3 vBitangent;
	#endif
#endif`,oA=`#ifndef FLAT_SHADED
	varying vec3 vNormal;
	#ifdef USE_TANGENT
		varying vec3 vTangent;
		varying vec3 vBitangent;
	#endif
#endif`,aA=`#ifndef FLAT_SHADED
	vNormal = normalize( transformedNormal );
	#ifdef USE_TANGENT
		vTangent = normalize( transformedTangent );
		vBitangent = normalize( cross( vNormal, vTangent ) * tangent.w );
		#ifdef FLIP_SIDED
			vBitangent = - vBitangent;
		#endif
	#endif
#endif`,lA=`#ifdef USE_NORMALMAP
	uniform sampler2D normalMap;
	uniform vec2 normalScale;
#endif
#ifdef USE_NORMALMAP_OBJECTSPACE
	uniform mat3 normalMatrix;
#endif
#if ! defined ( USE_TANGENT ) && ( defined ( USE_NORMALMAP_TANGENTSPACE ) || defined ( USE_CLEARCOAT_NORMALMAP ) || defined( USE_ANISOTROPY ) )
	mat3 getTangentFrame( vec3 eye_pos, vec3 surf_norm, vec2 uv ) {
		vec3 q0 = dFdx( eye_pos.xyz );
		vec3 q1 = dFdy( eye_pos.xyz );
		vec2 st0 = dFdx( uv.st );
		vec2 st1 = dFdy( uv.st );
		vec3 N = surf_norm;
		vec3 q1perp = cross( q1, N );
		vec3 q0perp = cross( N, q0 );
		vec3 T = q1perp * st0.x + q0perp * st1.x;
		vec3 B = q1perp * st0.y + q0perp * st1.y;
		float det = max( dot( T, T ), dot( B, B ) );
		float scale = ( det == 0.0 ) ? 0.0 : inversesqrt( det );
		return mat3( T * scale, B * scale, N );
	}
#endif`,cA=`#ifdef USE_CLEARCOAT
	vec3 clearcoatNormal = nonPerturbedNormal;
#endif`,uA=`#ifdef USE_CLEARCOAT_NORMALMAP
	vec3 clearcoatMapN = texture2D( clearcoatNormalMap, vClearcoatNormalMapUv ).xyz * 2.0 - 1.0;
	clearcoatMapN.xy *= clearcoatNormalScale;
	clearcoatNormal = normalize( tbn2 * clearcoatMapN );
#endif`,dA=`#ifdef USE_CLEARCOATMAP
	uniform sampler2D clearcoatMap;
#endif
#ifdef USE_CLEARCOAT_NORMALMAP
	uniform sampler2D clearcoatNormalMap;
	uniform vec2 clearcoatNormalScale;
#endif
#ifdef USE_CLEARCOAT_ROUGHNESSMAP
	uniform sampler2D clearcoatRoughnessMap;
#endif`,hA=`#ifdef USE_IRIDESCENCEMAP
	uniform sampler2D iridescenceMap;
#endif
#ifdef USE_IRIDESCENCE_THICKNESSMAP
	uniform sampler2D iridescenceThicknessMap;
#endif`,fA=`#ifdef OPAQUE
diffuseColor.a = 1.0;
#endif
#ifdef USE_TRANSMISSION
diffuseColor.a *= material.transmissionAlpha;
#endif
gl_FragColor = vec4( outgoingLight, diffuseColor.a );`,pA=`vec3 packNormalToRGB( const in vec3 normal ) {
	return normalize( normal ) * 0.5 + 0.5;
}
vec3 unpackRGBToNormal( const in vec3 rgb ) {
	return 2.0 * rgb.xyz - 1.0;
}
const float PackUpscale = 256. / 255.;const float UnpackDownscale = 255. / 256.;const float ShiftRight8 = 1. / 256.;
const float Inv255 = 1. / 255.;
const vec4 PackFactors = vec4( 1.0, 256.0, 256.0 * 256.0, 256.0 * 256.0 * 256.0 );
const vec2 UnpackFactors2 = vec2( UnpackDownscale, 1.0 / PackFactors.g );
const vec3 UnpackFactors3 = vec3( UnpackDownscale / PackFactors.rg, 1.0 / PackFactors.b );
const vec4 UnpackFactors4 = vec4( UnpackDownscale / PackFactors.rgb, 1.0 / PackFactors.a );
vec4 packDepthToRGBA( const in float v ) {
	if( v <= 0.0 )
		return vec4( 0., 0., 0., 0. );
	if( v >= 1.0 )
		return vec4( 1., 1., 1., 1. );
	float vuf;
	float af = modf( v * PackFactors.a, vuf );
	float bf = modf( vuf * ShiftRight8, vuf );
	float gf = modf( vuf * ShiftRight8, vuf );
	return vec4( vuf * Inv255, gf * PackUpscale, bf * PackUpscale, af );
}
vec3 packDepthToRGB( const in float v ) {
	if( v <= 0.0 )
		return vec3( 0., 0., 0. );
	if( v >= 1.0 )
		return vec3( 1., 1., 1. );
	float vuf;
	float bf = modf( v * PackFactors.b, vuf );
	float gf = modf( vuf * ShiftRight8, vuf );
	return vec3( vuf * Inv255, gf * PackUpscale, bf );
}
vec2 packDepthToRG( const in float v ) {
	if( v <= 0.0 )
		return vec2( 0., 0. );
	if( v >= 1.0 )
		return vec2( 1., 1. );
	float vuf;
	float gf = modf( v * 256., vuf );
	return vec2( vuf * Inv255, gf );
}
float unpackRGBAToDepth( const in vec4 v ) {
	return dot( v, UnpackFactors4 );
}
float unpackRGBToDepth( const in vec3 v ) {
	return dot( v, UnpackFactors3 );
}
float unpackRGToDepth( const in vec2 v ) {
	return v.r * UnpackFactors2.r + v.g * UnpackFactors2.g;
}
vec4 pack2HalfToRGBA( const in vec2 v ) {
	vec4 r = vec4( v.x, fract( v.x * 255.0 ), v.y, fract( v.y * 255.0 ) );
	return vec4( r.x - r.y / 255.0, r.y, r.z - r.w / 255.0, r.w );
}
vec2 unpackRGBATo2Half( const in vec4 v ) {
	return vec2( v.x + ( v.y / 255.0 ), v.z + ( v.w / 255.0 ) );
}
float viewZToOrthographicDepth( const in float viewZ, const in float near, const in float far ) {
	return ( viewZ + near ) / ( near - far );
}
float orthographicDepthToViewZ( const in float depth, const in float near, const in float far ) {
	#ifdef USE_REVERSED_DEPTH_BUFFER
	
		return depth * ( far - near ) - far;
	#else
		return depth * ( near - far ) - near;
	#endif
}
float viewZToPerspectiveDepth( const in float viewZ, const in float near, const in float far ) {
	return ( ( near + viewZ ) * far ) / ( ( far - near ) * viewZ );
}
float perspectiveDepthToViewZ( const in float depth, const in float near, const in float far ) {
	
	#ifdef USE_REVERSED_DEPTH_BUFFER
		return ( near * far ) / ( ( near - far ) * depth - near );
	#else
		return ( near * far ) / ( ( far - near ) * depth - far );
	#endif
}`,mA=`#ifdef PREMULTIPLIED_ALPHA
	gl_FragColor.rgb *= gl_FragColor.a;
#endif`,gA=`vec4 mvPosition = vec4( transformed, 1.0 );
#ifdef USE_BATCHING
	mvPosition = batchingMatrix * mvPosition;
#endif
#ifdef USE_INSTANCING
	mvPosition = instanceMatrix * mvPosition;
#endif
mvPosition = modelViewMatrix * mvPosition;
gl_Position = projectionMatrix * mvPosition;`,yA=`#ifdef DITHERING
	gl_FragColor.rgb = dithering( gl_FragColor.rgb );
#endif`,_A=`#ifdef DITHERING
	vec3 dithering( vec3 color ) {
		float grid_position = rand( gl_FragCoord.xy );
		vec3 dither_shift_RGB = vec3( 0.25 / 255.0, -0.25 / 255.0, 0.25 / 255.0 );
		dither_shift_RGB = mix( 2.0 * dither_shift_RGB, -2.0 * dither_shift_RGB, grid_position );
		return color + dither_shift_RGB;
	}
#endif`,vA=`float roughnessFactor = roughness;
#ifdef USE_ROUGHNESSMAP
	vec4 texelRoughness = texture2D( roughnessMap, vRoughnessMapUv );
	roughnessFactor *= texelRoughness.g;
#endif`,xA=`#ifdef USE_ROUGHNESSMAP
	uniform sampler2D roughnessMap;
#endif`,bA=`#if NUM_SPOT_LIGHT_COORDS > 0
	varying vec4 vSpotLightCoord[ NUM_SPOT_LIGHT_COORDS ];
#endif
#if NUM_SPOT_LIGHT_MAPS > 0
	uniform sampler2D spotLightMap[ NUM_SPOT_LIGHT_MAPS ];
#endif
#ifdef USE_SHADOWMAP
	#if NUM_SUN_LIGHT_SHADOWS > 0
		#define SUN_LIGHT_CASCADES 2
		#if defined( SHADOWMAP_TYPE_PCF )
			uniform sampler2DShadow sunShadowMap[ NUM_SUN_LIGHT_SHADOWS ];
		#else
			uniform sampler2D sunShadowMap[ NUM_SUN_LIGHT_SHADOWS ];
		#endif
		uniform mat4 sunShadowMatrix[ NUM_SUN_LIGHT_SHADOWS * SUN_LIGHT_CASCADES ];
		uniform vec4 sunShadowCascade[ NUM_SUN_LIGHT_SHADOWS * SUN_LIGHT_CASCADES ];
		varying vec4 vSunShadowWorldPosition;
		varying vec3 vSunShadowWorldNormal;
		struct SunLightShadow {
			float shadowIntensity;
			float shadowBias;
			float shadowNormalBias;
			float shadowRadius;
			vec2 shadowMapSize;
		};
		uniform SunLightShadow sunLightShadows[ NUM_SUN_LIGHT_SHADOWS ];
	#endif
	#if NUM_DIR_LIGHT_SHADOWS > 0
		#if defined( SHADOWMAP_TYPE_PCF )
			uniform sampler2DShadow directionalShadowMap[ NUM_DIR_LIGHT_SHADOWS ];
		#else
			uniform sampler2D directionalShadowMap[ NUM_DIR_LIGHT_SHADOWS ];
		#endif
		varying vec4 vDirectionalShadowCoord[ NUM_DIR_LIGHT_SHADOWS ];
		struct DirectionalLightShadow {
			float shadowIntensity;
			float shadowBias;
			float shadowNormalBias;
			float shadowRadius;
			vec2 shadowMapSize;
		};
		uniform DirectionalLightShadow directionalLightShadows[ NUM_DIR_LIGHT_SHADOWS ];
	#endif
	#if NUM_SPOT_LIGHT_SHADOWS > 0
		#if defined( SHADOWMAP_TYPE_PCF )
			uniform sampler2DShadow spotShadowMap[ NUM_SPOT_LIGHT_SHADOWS ];
		#else
			uniform sampler2D spotShadowMap[ NUM_SPOT_LIGHT_SHADOWS ];
		#endif
		struct SpotLightShadow {
			float shadowIntensity;
			float shadowBias;
			float shadowNormalBias;
			float shadowRadius;
			vec2 shadowMapSize;
		};
		uniform SpotLightShadow spotLightShadows[ NUM_SPOT_LIGHT_SHADOWS ];
	#endif
	#if NUM_POINT_LIGHT_SHADOWS > 0
		#if defined( SHADOWMAP_TYPE_PCF )
			uniform samplerCubeShadow pointShadowMap[ NUM_POINT_LIGHT_SHADOWS ];
		#elif defined( SHADOWMAP_TYPE_BASIC )
			uniform samplerCube pointShadowMap[ NUM_POINT_LIGHT_SHADOWS ];
		#endif
		varying vec4 vPointShadowCoord[ NUM_POINT_LIGHT_SHADOWS ];
		struct PointLightShadow {
			float shadowIntensity;
			float shadowBias;
			float shadowNormalBias;
			float shadowRadius;
			vec2 shadowMapSize;
			float shadowCameraNear;
			float shadowCameraFar;
		};
		uniform PointLightShadow pointLightShadows[ NUM_POINT_LIGHT_SHADOWS ];
	#endif
	#if defined( SHADOWMAP_TYPE_PCF )
		float interleavedGradientNoise( vec2 position ) {
			return fract( 52.9829189 * fract( dot( position, vec2( 0.06711056, 0.00583715 ) ) ) );
		}
		vec2 vogelDiskSample( int sampleIndex, int samplesCount, float phi ) {
			const float goldenAngle = 2.399963229728653;
			float r = sqrt( ( float( sampleIndex ) + 0.5 ) / float( samplesCount ) );
			float theta = float( sampleIndex ) * goldenAngle + phi;
			return vec2( cos( theta ), sin( theta ) ) * r;
		}
	#endif
	#if defined( SHADOWMAP_TYPE_PCF )
		float getShadow( sampler2DShadow shadowMap, vec2 shadowMapSize, float shadowIntensity, float shadowBias, float shadowRadius, vec4 shadowCoord ) {
			float shadow = 1.0;
			shadowCoord.xyz /= shadowCoord.w;
			#ifdef USE_REVERSED_DEPTH_BUFFER
				shadowCoord.z -= shadowBias;
			#else
				shadowCoord.z += shadowBias;
			#endif
			bool inFrustum = shadowCoord.x >= 0.0 && shadowCoord.x <= 1.0 && shadowCoord.y >= 0.0 && shadowCoord.y <= 1.0;
			bool frustumTest = inFrustum && shadowCoord.z <= 1.0;
			if ( frustumTest ) {
				vec2 texelSize = vec2( 1.0 ) / shadowMapSize;
				vec2 radius = shadowRadius * texelSize;
				float phi = interleavedGradientNoise( gl_FragCoord.xy ) * PI2;
				shadow = (
					texture( shadowMap, vec3( shadowCoord.xy + vogelDiskSample( 0, 5, phi ) * radius, shadowCoord.z ) ) +
					texture( shadowMap, vec3( shadowCoord.xy + vogelDiskSample( 1, 5, phi ) * radius, shadowCoord.z ) ) +
					texture( shadowMap, vec3( shadowCoord.xy + vogelDiskSample( 2, 5, phi ) * radius, shadowCoord.z ) ) +
					texture( shadowMap, vec3( shadowCoord.xy + vogelDiskSample( 3, 5, phi ) * radius, shadowCoord.z ) ) +
					texture( shadowMap, vec3( shadowCoord.xy + vogelDiskSample( 4, 5, phi ) * radius, shadowCoord.z ) )
				) * 0.2;
			}
			return mix( 1.0, shadow, shadowIntensity );
		}
	#elif defined( SHADOWMAP_TYPE_VSM )
		float getShadow( sampler2D shadowMap, vec2 shadowMapSize, float shadowIntensity, float shadowBias, float shadowRadius, vec4 shadowCoord ) {
			float shadow = 1.0;
			shadowCoord.xyz /= shadowCoord.w;
			#ifdef USE_REVERSED_DEPTH_BUFFER
				shadowCoord.z -= shadowBias;
			#else
				shadowCoord.z += shadowBias;
			#endif
			bool inFrustum = shadowCoord.x >= 0.0 && shadowCoord.x <= 1.0 && shadowCoord.y >= 0.0 && shadowCoord.y <= 1.0;
			bool frustumTest = inFrustum && shadowCoord.z <= 1.0;
			if ( frustumTest ) {
				vec2 distribution = texture2D( shadowMap, shadowCoord.xy ).rg;
				float mean = distribution.x;
				float variance = distribution.y * distribution.y;
				#ifdef USE_REVERSED_DEPTH_BUFFER
					float hard_shadow = step( mean, shadowCoord.z );
				#else
					float hard_shadow = step( shadowCoord.z, mean );
				#endif
				
				if ( hard_shadow == 1.0 ) {
					shadow = 1.0;
				} else {
					variance = max( variance, 0.0000001 );
					float d = shadowCoord.z - mean;
					float p_max = variance / ( variance + d * d );
					p_max = clamp( ( p_max - 0.3 ) / 0.65, 0.0, 1.0 );
					shadow = max( hard_shadow, p_max );
				}
			}
			return mix( 1.0, shadow, shadowIntensity );
		}
	#else
		float getShadow( sampler2D shadowMap, vec2 shadowMapSize, float shadowIntensity, float shadowBias, float shadowRadius, vec4 shadowCoord ) {
			float shadow = 1.0;
			shadowCoord.xyz /= shadowCoord.w;
			#ifdef USE_REVERSED_DEPTH_BUFFER
				shadowCoord.z -= shadowBias;
			#else
				shadowCoord.z += shadowBias;
			#endif
			bool inFrustum = shadowCoord.x >= 0.0 && shadowCoord.x <= 1.0 && shadowCoord.y >= 0.0 && shadowCoord.y <= 1.0;
			bool frustumTest = inFrustum && shadowCoord.z <= 1.0;
			if ( frustumTest ) {
				float depth = texture2D( shadowMap, shadowCoord.xy ).r;
				#ifdef USE_REVERSED_DEPTH_BUFFER
					shadow = step( depth, shadowCoord.z );
				#else
					shadow = step( shadowCoord.z, depth );
				#endif
			}
			return mix( 1.0, shadow, shadowIntensity );
		}
	#endif
	#if NUM_SUN_LIGHT_SHADOWS > 0
		float getSunShadow(
			#if defined( SHADOWMAP_TYPE_PCF )
				sampler2DShadow shadowMap,
			#else
				sampler2D shadowMap,
			#endif
			SunLightShadow sunLightShadow,
			int shadowIndex
		) {
			vec4 shadowWorldPosition = vec4( vSunShadowWorldPosition.xyz + vSunShadowWorldNormal * sunLightShadow.shadowNormalBias, 1.0 );
			float viewDepth = vSunShadowWorldPosition.w;
			int cascadeOffset = shadowIndex * SUN_LIGHT_CASCADES;
			float shadow = 1.0;
			for ( int i = SUN_LIGHT_CASCADES - 1; i >= 0; i -- ) {
				vec4 cascade = sunShadowCascade[ cascadeOffset + i ];
				if ( viewDepth >= cascade.x && viewDepth < cascade.y ) {
					float cascadeShadow = getShadow(
						shadowMap,
						sunLightShadow.shadowMapSize,
						sunLightShadow.shadowIntensity,
						sunLightShadow.shadowBias,
						sunLightShadow.shadowRadius,
						sunShadowMatrix[ cascadeOffset + i ] * shadowWorldPosition
					);
					shadow = mix( cascadeShadow, shadow, smoothstep( cascade.z, cascade.y, viewDepth ) );
				}
			}
			return shadow;
		}
	#endif
	#if NUM_POINT_LIGHT_SHADOWS > 0
	#if defined( SHADOWMAP_TYPE_PCF )
	float getPointShadow( samplerCubeShadow shadowMap, vec2 shadowMapSize, float shadowIntensity, float shadowBias, float shadowRadius, vec4 shadowCoord, float shadowCameraNear, float shadowCameraFar ) {
		float shadow = 1.0;
		vec3 lightToPosition = shadowCoord.xyz;
		vec3 bd3D = normalize( lightToPosition );
		vec3 absVec = abs( lightToPosition );
		float viewSpaceZ = max( max( absVec.x, absVec.y ), absVec.z );
		if ( viewSpaceZ - shadowCameraFar <= 0.0 && viewSpaceZ - shadowCameraNear >= 0.0 ) {
			float lightDistance = length( lightToPosition );
			float depthRange = shadowCameraFar - shadowCameraNear;
			#ifdef USE_REVERSED_DEPTH_BUFFER
				float depthA = - shadowCameraNear / depthRange - shadowBias;
				float depthB = shadowCameraNear * shadowCameraFar / ( depthRange * lightDistance );
			#else
				float depthA = shadowCameraFar / depthRange + shadowBias;
				float depthB = - shadowCameraNear * shadowCameraFar / ( depthRange * lightDistance );
			#endif
			float texelSize = shadowRadius / shadowMapSize.x;
			vec3 absDir = abs( bd3D );
			vec3 tangent = absDir.x > absDir.z ? vec3( 0.0, 1.0, 0.0 ) : vec3( 1.0, 0.0, 0.0 );
			tangent = normalize( cross( bd3D, tangent ) );
			vec3 bitangent = cross( bd3D, tangent );
			float phi = interleavedGradientNoise( gl_FragCoord.xy ) * PI2;
			shadow = 0.0;
			for ( int i = 0; i < 5; i ++ ) {
				vec2 offset = vogelDiskSample( i, 5, phi );
				vec3 direction = bd3D + ( tangent * offset.x + bitangent * offset.y ) * texelSize;
				vec3 absDirection = abs( direction );
				float dp = depthA + depthB / max( max( absDirection.x, absDirection.y ), absDirection.z );
				shadow += texture( shadowMap, vec4( direction, dp ) );
			}
			shadow *= 0.2;
		}
		return mix( 1.0, shadow, shadowIntensity );
	}
	#elif defined( SHADOWMAP_TYPE_BASIC )
	float getPointShadow( samplerCube shadowMap, vec2 shadowMapSize, float shadowIntensity, float shadowBias, float shadowRadius, vec4 shadowCoord, float shadowCameraNear, float shadowCameraFar ) {
		float shadow = 1.0;
		vec3 lightToPosition = shadowCoord.xyz;
		vec3 absVec = abs( lightToPosition );
		float viewSpaceZ = max( max( absVec.x, absVec.y ), absVec.z );
		if ( viewSpaceZ - shadowCameraFar <= 0.0 && viewSpaceZ - shadowCameraNear >= 0.0 ) {
			float dp = ( shadowCameraFar * ( viewSpaceZ - shadowCameraNear ) ) / ( viewSpaceZ * ( shadowCameraFar - shadowCameraNear ) );
			dp += shadowBias;
			vec3 bd3D = normalize( lightToPosition );
			float depth = textureCube( shadowMap, bd3D ).r;
			#ifdef USE_REVERSED_DEPTH_BUFFER
				depth = 1.0 - depth;
			#endif
			shadow = step( dp, depth );
		}
		return mix( 1.0, shadow, shadowIntensity );
	}
	#endif
	#endif
#endif`,wA=`#if NUM_SPOT_LIGHT_COORDS > 0
	uniform mat4 spotLightMatrix[ NUM_SPOT_LIGHT_COORDS ];
	varying vec4 vSpotLightCoord[ NUM_SPOT_LIGHT_COORDS ];
#endif
#ifdef USE_SHADOWMAP
	#if NUM_SUN_LIGHT_SHADOWS > 0
		varying vec4 vSunShadowWorldPosition;
		varying vec3 vSunShadowWorldNormal;
	#endif
	#if NUM_DIR_LIGHT_SHADOWS > 0
		uniform mat4 directionalShadowMatrix[ NUM_DIR_LIGHT_SHADOWS ];
		varying vec4 vDirectionalShadowCoord[ NUM_DIR_LIGHT_SHADOWS ];
		struct DirectionalLightShadow {
			float shadowIntensity;
			float shadowBias;
			float shadowNormalBias;
			float shadowRadius;
			vec2 shadowMapSize;
		};
		uniform DirectionalLightShadow directionalLightShadows[ NUM_DIR_LIGHT_SHADOWS ];
	#endif
	#if NUM_SPOT_LIGHT_SHADOWS > 0
		struct SpotLightShadow {
			float shadowIntensity;
			float shadowBias;
			float shadowNormalBias;
			float shadowRadius;
			vec2 shadowMapSize;
		};
		uniform SpotLightShadow spotLightShadows[ NUM_SPOT_LIGHT_SHADOWS ];
	#endif
	#if NUM_POINT_LIGHT_SHADOWS > 0
		uniform mat4 pointShadowMatrix[ NUM_POINT_LIGHT_SHADOWS ];
		varying vec4 vPointShadowCoord[ NUM_POINT_LIGHT_SHADOWS ];
		struct PointLightShadow {
			float shadowIntensity;
			float shadowBias;
			float shadowNormalBias;
			float shadowRadius;
			vec2 shadowMapSize;
			float shadowCameraNear;
			float shadowCameraFar;
		};
		uniform PointLightShadow pointLightShadows[ NUM_POINT_LIGHT_SHADOWS ];
	#endif
#endif`,SA=`#if ( defined( USE_SHADOWMAP ) && ( NUM_DIR_LIGHT_SHADOWS > 0 || NUM_SUN_LIGHT_SHADOWS > 0 || NUM_POINT_LIGHT_SHADOWS > 0 ) ) || ( NUM_SPOT_LIGHT_COORDS > 0 )
	#ifdef HAS_NORMAL
		vec3 shadowWorldNormal = transformNormalByInverseViewMatrix( transformedNormal, viewMatrix );
	#else
		vec3 shadowWorldNormal = vec3( 0.0 );
	#endif
	vec4 shadowWorldPosition;
#endif
#if defined( USE_SHADOWMAP )
	#if NUM_SUN_LIGHT_SHADOWS > 0
		vSunShadowWorldPosition = vec4( worldPosition.xyz, - mvPosition.z );
		vSunShadowWorldNormal = shadowWorldNormal;
	#endif
	#if NUM_DIR_LIGHT_SHADOWS > 0
		#pragma unroll_loop_start
		for ( int i = 0; i < NUM_DIR_LIGHT_SHADOWS; i ++ ) {
			shadowWorldPosition = worldPosition + vec4( shadowWorldNormal * directionalLightShadows[ i ].shadowNormalBias, 0 );
			vDirectionalShadowCoord[ i ] = directionalShadowMatrix[ i ] * shadowWorldPosition;
		}
		#pragma unroll_loop_end
	#endif
	#if NUM_POINT_LIGHT_SHADOWS > 0
		#pragma unroll_loop_start
		for ( int i = 0; i < NUM_POINT_LIGHT_SHADOWS; i ++ ) {
			shadowWorldPosition = worldPosition + vec4( shadowWorldNormal * pointLightShadows[ i ].shadowNormalBias, 0 );
			vPointShadowCoord[ i ] = pointShadowMatrix[ i ] * shadowWorldPosition;
		}
		#pragma unroll_loop_end
	#endif
#endif
#if NUM_SPOT_LIGHT_COORDS > 0
	#pragma unroll_loop_start
	for ( int i = 0; i < NUM_SPOT_LIGHT_COORDS; i ++ ) {
		shadowWorldPosition = worldPosition;
		#if ( defined( USE_SHADOWMAP ) && UNROLLED_LOOP_INDEX < NUM_SPOT_LIGHT_SHADOWS )
			shadowWorldPosition.xyz += shadowWorldNormal * spotLightShadows[ i ].shadowNormalBias;
		#endif
		vSpotLightCoord[ i ] = spotLightMatrix[ i ] * shadowWorldPosition;
	}
	#pragma unroll_loop_end
#endif`,MA=`float getShadowMask() {
	float shadow = 1.0;
	#ifdef USE_SHADOWMAP
	#if NUM_SUN_LIGHT_SHADOWS > 0
	SunLightShadow sunLight;
	#pragma unroll_loop_start
	for ( int i = 0; i < NUM_SUN_LIGHT_SHADOWS; i ++ ) {
		sunLight = sunLightShadows[ i ];
		shadow *= receiveShadow ? getSunShadow( sunShadowMap[ i ], sunLight, UNROLLED_LOOP_INDEX ) : 1.0;
	}
	#pragma unroll_loop_end
	#endif
	#if NUM_DIR_LIGHT_SHADOWS > 0
	DirectionalLightShadow directionalLight;
	#pragma unroll_loop_start
	for ( int i = 0; i < NUM_DIR_LIGHT_SHADOWS; i ++ ) {
		directionalLight = directionalLightShadows[ i ];
		shadow *= receiveShadow ? getShadow( directionalShadowMap[ i ], directionalLight.shadowMapSize, directionalLight.shadowIntensity, directionalLight.shadowBias, directionalLight.shadowRadius, vDirectionalShadowCoord[ i ] ) : 1.0;
	}
	#pragma unroll_loop_end
	#endif
	#if NUM_SPOT_LIGHT_SHADOWS > 0
	SpotLightShadow spotLight;
	#pragma unroll_loop_start
	for ( int i = 0; i < NUM_SPOT_LIGHT_SHADOWS; i ++ ) {
		spotLight = spotLightShadows[ i ];
		shadow *= receiveShadow ? getShadow( spotShadowMap[ i ], spotLight.shadowMapSize, spotLight.shadowIntensity, spotLight.shadowBias, spotLight.shadowRadius, vSpotLightCoord[ i ] ) : 1.0;
	}
	#pragma unroll_loop_end
	#endif
	#if NUM_POINT_LIGHT_SHADOWS > 0 && ( defined( SHADOWMAP_TYPE_PCF ) || defined( SHADOWMAP_TYPE_BASIC ) )
	PointLightShadow pointLight;
	#pragma unroll_loop_start
	for ( int i = 0; i < NUM_POINT_LIGHT_SHADOWS; i ++ ) {
		pointLight = pointLightShadows[ i ];
		shadow *= receiveShadow ? getPointShadow( pointShadowMap[ i ], pointLight.shadowMapSize, pointLight.shadowIntensity, pointLight.shadowBias, pointLight.shadowRadius, vPointShadowCoord[ i ], pointLight.shadowCameraNear, pointLight.shadowCameraFar ) : 1.0;
	}
	#pragma unroll_loop_end
	#endif
	#endif
	return shadow;
}`,AA=`#ifdef USE_SKINNING
	mat4 boneMatX = getBoneMatrix( skinIndex.x );
	mat4 boneMatY = getBoneMatrix( skinIndex.y );
	mat4 boneMatZ = getBoneMatrix( skinIndex.z );
	mat4 boneMatW = getBoneMatrix( skinIndex.w );
#endif`,TA=`#ifdef USE_SKINNING
	uniform mat4 bindMatrix;
	uniform mat4 bindMatrixInverse;
	uniform highp sampler2D boneTexture;
	mat4 getBoneMatrix( const in float i ) {
		int size = textureSize( boneTexture, 0 ).x;
		int j = int( i ) * 4;
		int x = j % size;
		int y = j / size;
		vec4 v1 = texelFetch( boneTexture, ivec2( x, y ), 0 );
		vec4 v2 = texelFetch( boneTexture, ivec2( x + 1, y ), 0 );
		vec4 v3 = texelFetch( boneTexture, ivec2( x + 2, y ), 0 );
		vec4 v4 = texelFetch( boneTexture, ivec2( x + 3, y ), 0 );
		return mat4( v1, v2, v3, v4 );
	}
#endif`,EA=`#ifdef USE_SKINNING
	vec4 skinVertex = bindMatrix * vec4( transformed, 1.0 );
	vec4 skinned = vec4( 0.0 );
	skinned += boneMatX * skinVertex * skinWeight.x;
	skinned += boneMatY * skinVertex * skinWeight.y;
	skinned += boneMatZ * skinVertex * skinWeight.z;
	skinned += boneMatW * skinVertex * skinWeight.w;
	transformed = ( bindMatrixInverse * skinned ).xyz;
#endif`,RA=`#ifdef USE_SKINNING
	mat4 skinMatrix = mat4( 0.0 );
	skinMatrix += skinWeight.x * boneMatX;
	skinMatrix += skinWeight.y * boneMatY;
	skinMatrix += skinWeight.z * boneMatZ;
	skinMatrix += skinWeight.w * boneMatW;
	skinMatrix = bindMatrixInverse * skinMatrix * bindMatrix;
	objectNormal = vec4( skinMatrix * vec4( objectNormal, 0.0 ) ).xyz;
	#ifdef USE_TANGENT
		objectTangent = vec4( skinMatrix * vec4( objectTangent, 0.0 ) ).xyz;
	#endif
#endif`,CA=`float specularStrength;
#ifdef USE_SPECULARMAP
	vec4 texelSpecular = texture2D( specularMap, vSpecularMapUv );
	specularStrength = texelSpecular.r;
#else
	specularStrength = 1.0;
#endif`,IA=`#ifdef USE_SPECULARMAP
	uniform sampler2D specularMap;
#endif`,PA=`#if defined( TONE_MAPPING )
	gl_FragColor.rgb = toneMapping( gl_FragColor.rgb );
#endif`,LA=`#ifndef saturate
#define saturate( a ) clamp( a, 0.0, 1.0 )
#endif
uniform float toneMappingExposure;
vec3 LinearToneMapping( vec3 color ) {
	return saturate( toneMappingExposure * color );
}
vec3 ReinhardToneMapping( vec3 color ) {
	color *= toneMappingExposure;
	return saturate( color / ( vec3( 1.0 ) + color ) );
}
vec3 CineonToneMapping( vec3 color ) {
	color *= toneMappingExposure;
	color = max( vec3( 0.0 ), color - 0.004 );
	return pow( ( color * ( 6.2 * color + 0.5 ) ) / ( color * ( 6.2 * color + 1.7 ) + 0.06 ), vec3( 2.2 ) );
}
vec3 RRTAndODTFit( vec3 v ) {
	vec3 a = v * ( v + 0.0245786 ) - 0.000090537;
	vec3 b = v * ( 0.983729 * v + 0.4329510 ) + 0.238081;
	return a / b;
}
vec3 ACESFilmicToneMapping( vec3 color ) {
	const mat3 ACESInputMat = mat3(
		vec3( 0.59719, 0.07600, 0.02840 ),		vec3( 0.35458, 0.90834, 0.13383 ),
		vec3( 0.04823, 0.01566, 0.83777 )
	);
	const mat3 ACESOutputMat = mat3(
		vec3(  1.60475, -0.10208, -0.00327 ),		vec3( -0.53108,  1.10813, -0.07276 ),
		vec3( -0.07367, -0.00605,  1.07602 )
	);
	color *= toneMappingExposure / 0.6;
	color = ACESInputMat * color;
	color = RRTAndODTFit( color );
	color = ACESOutputMat * color;
	return saturate( color );
}
const mat3 LINEAR_REC2020_TO_LINEAR_SRGB = mat3(
	vec3( 1.6605, - 0.1246, - 0.0182 ),
	vec3( - 0.5876, 1.1329, - 0.1006 ),
	vec3( - 0.0728, - 0.0083, 1.1187 )
);
const mat3 LINEAR_SRGB_TO_LINEAR_REC2020 = mat3(
	vec3( 0.6274, 0.0691, 0.0164 ),
	vec3( 0.3293, 0.9195, 0.0880 ),
	vec3( 0.0433, 0.0113, 0.8956 )
);
vec3 agxDefaultContrastApprox( vec3 x ) {
	vec3 x2 = x * x;
	vec3 x4 = x2 * x2;
	return + 15.5 * x4 * x2
		- 40.14 * x4 * x
		+ 31.96 * x4
		- 6.868 * x2 * x
		+ 0.4298 * x2
		+ 0.1191 * x
		- 0.00232;
}
vec3 AgXToneMapping( vec3 color ) {
	const mat3 AgXInsetMatrix = mat3(
		vec3( 0.856627153315983, 0.137318972929847, 0.11189821299995 ),
		vec3( 0.0951212405381588, 0.761241990602591, 0.0767994186031903 ),
		vec3( 0.0482516061458583, 0.101439036467562, 0.811302368396859 )
	);
	const mat3 AgXOutsetMatrix = mat3(
		vec3( 1.1271005818144368, - 0.1413297634984383, - 0.14132976349843826 ),
		vec3( - 0.11060664309660323, 1.157823702216272, - 0.11060664309660294 ),
		vec3( - 0.016493938717834573, - 0.016493938717834257, 1.2519364065950405 )
	);
	const float AgxMinEv = - 12.47393;	const float AgxMaxEv = 4.026069;
	color *= toneMappingExposure;
	color = LINEAR_SRGB_TO_LINEAR_REC2020 * color;
	color = AgXInsetMatrix * color;
	color = max( color, 1e-10 );	color = log2( color );
	color = ( color - AgxMinEv ) / ( AgxMaxEv - AgxMinEv );
	color = clamp( color, 0.0, 1.0 );
	color = agxDefaultContrastApprox( color );
	color = AgXOutsetMatrix * color;
	color = pow( max( vec3( 0.0 ), color ), vec3( 2.2 ) );
	color = LINEAR_REC2020_TO_LINEAR_SRGB * color;
	color = clamp( color, 0.0, 1.0 );
	return color;
}
vec3 NeutralToneMapping( vec3 color ) {
	const float StartCompression = 0.8 - 0.04;
	const float Desaturation = 0.15;
	color *= toneMappingExposure;
	float x = min( color.r, min( color.g, color.b ) );
	float offset = x < 0.08 ? x - 6.25 * x * x : 0.04;
	color -= offset;
	float peak = max( color.r, max( color.g, color.b ) );
	if ( peak < StartCompression ) return color;
	float d = 1. - StartCompression;
	float newPeak = 1. - d * d / ( peak + d - StartCompression );
	color *= newPeak / peak;
	float g = 1. - 1. / ( Desaturation * ( peak - newPeak ) + 1. );
	return mix( color, vec3( newPeak ), g );
}
vec3 CustomToneMapping( vec3 color ) { return color; }`,NA=`#ifdef USE_TRANSMISSION
	material.transmission = transmission;
	material.transmissionAlpha = 1.0;
	material.thickness = thickness;
	material.attenuationDistance = attenuationDistance;
	material.attenuationColor = attenuationColor;
	#ifdef USE_TRANSMISSIONMAP
		material.transmission *= texture2D( transmissionMap, vTransmissionMapUv ).r;
	#endif
	#ifdef USE_THICKNESSMAP
		material.thickness *= texture2D( thicknessMap, vThicknessMapUv ).g;
	#endif
	vec3 pos = vWorldPosition;
	vec3 v = normalize( cameraPosition - pos );
	vec3 n = transformNormalByInverseViewMatrix( normal, viewMatrix );
	vec4 transmitted = getIBLVolumeRefraction(
		n, v, material.roughness, material.diffuseContribution, material.specularColorBlended, material.specularF90,
		pos, modelMatrix, viewMatrix, projectionMatrix, material.dispersion, material.ior, material.thickness,
		material.attenuationColor, material.attenuationDistance );
	material.transmissionAlpha = mix( material.transmissionAlpha, transmitted.a, material.transmission );
	totalDiffuse = mix( totalDiffuse, transmitted.rgb, material.transmission );
#endif`,DA=`#ifdef USE_TRANSMISSION
	uniform float transmission;
	uniform float thickness;
	uniform float attenuationDistance;
	uniform vec3 attenuationColor;
	#ifdef USE_TRANSMISSIONMAP
		uniform sampler2D transmissionMap;
	#endif
	#ifdef USE_THICKNESSMAP
		uniform sampler2D thicknessMap;
	#endif
	uniform vec2 transmissionSamplerSize;
	uniform sampler2D transmissionSamplerMap;
	uniform mat4 modelMatrix;
	uniform mat4 projectionMatrix;
	varying vec3 vWorldPosition;
	float w0( float a ) {
		return ( 1.0 / 6.0 ) * ( a * ( a * ( - a + 3.0 ) - 3.0 ) + 1.0 );
	}
	float w1( float a ) {
		return ( 1.0 / 6.0 ) * ( a *  a * ( 3.0 * a - 6.0 ) + 4.0 );
	}
	float w2( float a ){
		return ( 1.0 / 6.0 ) * ( a * ( a * ( - 3.0 * a + 3.0 ) + 3.0 ) + 1.0 );
	}
	float w3( float a ) {
		return ( 1.0 / 6.0 ) * ( a * a * a );
	}
	float g0( float a ) {
		return w0( a ) + w1( a );
	}
	float g1( float a ) {
		return w2( a ) + w3( a );
	}
	float h0( float a ) {
		return - 1.0 + w1( a ) / ( w0( a ) + w1( a ) );
	}
	float h1( float a ) {
		return 1.0 + w3( a ) / ( w2( a ) + w3( a ) );
	}
	vec4 bicubic( sampler2D tex, vec2 uv, vec4 texelSize, float lod ) {
		uv = uv * texelSize.zw + 0.5;
		vec2 iuv = floor( uv );
		vec2 fuv = fract( uv );
		float g0x = g0( fuv.x );
		float g1x = g1( fuv.x );
		float h0x = h0( fuv.x );
		float h1x = h1( fuv.x );
		float h0y = h0( fuv.y );
		float h1y = h1( fuv.y );
		vec2 p0 = ( vec2( iuv.x + h0x, iuv.y + h0y ) - 0.5 ) * texelSize.xy;
		vec2 p1 = ( vec2( iuv.x + h1x, iuv.y + h0y ) - 0.5 ) * texelSize.xy;
		vec2 p2 = ( vec2( iuv.x + h0x, iuv.y + h1y ) - 0.5 ) * texelSize.xy;
		vec2 p3 = ( vec2( iuv.x + h1x, iuv.y + h1y ) - 0.5 ) * texelSize.xy;
		return g0( fuv.y ) * ( g0x * textureLod( tex, p0, lod ) + g1x * textureLod( tex, p1, lod ) ) +
			g1( fuv.y ) * ( g0x * textureLod( tex, p2, lod ) + g1x * textureLod( tex, p3, lod ) );
	}
	vec4 textureBicubic( sampler2D sampler, vec2 uv, float lod ) {
		vec2 fLodSize = vec2( textureSize( sampler, int( lod ) ) );
		vec2 cLodSize = vec2( textureSize( sampler, int( lod + 1.0 ) ) );
		vec2 fLodSizeInv = 1.0 / fLodSize;
		vec2 cLodSizeInv = 1.0 / cLodSize;
		vec4 fSample = bicubic( sampler, uv, vec4( fLodSizeInv, fLodSize ), floor( lod ) );
		vec4 cSample = bicubic( sampler, uv, vec4( cLodSizeInv, cLodSize ), ceil( lod ) );
		return mix( fSample, cSample, fract( lod ) );
	}
	vec3 getVolumeTransmissionRay( const in vec3 n, const in vec3 v, const in float thickness, const in float ior, const in mat4 modelMatrix ) {
		vec3 refractionVector = refract( - v, normalize( n ), 1.0 / ior );
		vec3 modelScale;
		modelScale.x = length( vec3( modelMatrix[ 0 ].xyz ) );
		modelScale.y = length( vec3( modelMatrix[ 1 ].xyz ) );
		modelScale.z = length( vec3( modelMatrix[ 2 ].xyz ) );
		return normalize( refractionVector ) * thickness * modelScale;
	}
	float applyIorToRoughness( const in float roughness, const in float ior ) {
		return roughness * clamp( ior * 2.0 - 2.0, 0.0, 1.0 );
	}
	vec4 getTransmissionSample( const in vec2 fragCoord, const in float roughness, const in float ior ) {
		float lod = log2( transmissionSamplerSize.x ) * applyIorToRoughness( roughness, ior );
		return textureBicubic( transmissionSamplerMap, fragCoord.xy, lod );
	}
	vec3 volumeAttenuation( const in float transmissionDistance, const in vec3 attenuationColor, const in float attenuationDistance ) {
		if ( isinf( attenuationDistance ) ) {
			return vec3( 1.0 );
		} else {
			vec3 attenuationCoefficient = -log( attenuationColor ) / attenuationDistance;
			vec3 transmittance = exp( - attenuationCoefficient * transmissionDistance );			return transmittance;
		}
	}
	vec4 getIBLVolumeRefraction( const in vec3 n, const in vec3 v, const in float roughness, const in vec3 diffuseColor,
		const in vec3 specularColor, const in float specularF90, const in vec3 position, const in mat4 modelMatrix,
		const in mat4 viewMatrix, const in mat4 projMatrix, const in float dispersion, const in float ior, const in float thickness,
		const in vec3 attenuationColor, const in float attenuationDistance ) {
		vec4 transmittedLight;
		vec3 transmittance;
		#ifdef USE_DISPERSION
			float halfSpread = ( ior - 1.0 ) * 0.025 * dispersion;
			vec3 iors = vec3( ior - halfSpread, ior, ior + halfSpread );
			for ( int i = 0; i < 3; i ++ ) {
				vec3 transmissionRay = getVolumeTransmissionRay( n, v, thickness, iors[ i ], modelMatrix );
				vec3 refractedRayExit = position + transmissionRay;
				vec4 ndcPos = projMatrix * viewMatrix * vec4( refractedRayExit, 1.0 );
				vec2 refractionCoords = ndcPos.xy / ndcPos.w;
				refractionCoords += 1.0;
				refractionCoords /= 2.0;
				vec4 transmissionSample = getTransmissionSample( refractionCoords, roughness, iors[ i ] );
				transmittedLight[ i ] = transmissionSample[ i ];
				transmittedLight.a += transmissionSample.a;
				transmittance[ i ] = diffuseColor[ i ] * volumeAttenuation( length( transmissionRay ), attenuationColor, attenuationDistance )[ i ];
			}
			transmittedLight.a /= 3.0;
		#else
			vec3 transmissionRay = getVolumeTransmissionRay( n, v, thickness, ior, modelMatrix );
			vec3 refractedRayExit = position + transmissionRay;
			vec4 ndcPos = projMatrix * viewMatrix * vec4( refractedRayExit, 1.0 );
			vec2 refractionCoords = ndcPos.xy / ndcPos.w;
			refractionCoords += 1.0;
			refractionCoords /= 2.0;
			transmittedLight = getTransmissionSample( refractionCoords, roughness, ior );
			transmittance = diffuseColor * volumeAttenuation( length( transmissionRay ), attenuationColor, attenuationDistance );
		#endif
		vec3 attenuatedColor = transmittance * transmittedLight.rgb;
		vec3 F = EnvironmentBRDF( n, v, specularColor, specularF90, roughness );
		float transmittanceFactor = ( transmittance.r + transmittance.g + transmittance.b ) / 3.0;
		return vec4( ( 1.0 - F ) * attenuatedColor, 1.0 - ( 1.0 - transmittedLight.a ) * transmittanceFactor );
	}
#endif`,kA=`#if defined( USE_UV ) || defined( USE_ANISOTROPY )
	varying vec2 vUv;
#endif
#ifdef USE_MAP
	varying vec2 vMapUv;
#endif
#ifdef USE_ALPHAMAP
	varying vec2 vAlphaMapUv;
#endif
#ifdef USE_LIGHTMAP
	varying vec2 vLightMapUv;
#endif
#ifdef USE_AOMAP
	varying vec2 vAoMapUv;
#endif
#ifdef USE_BUMPMAP
	varying vec2 vBumpMapUv;
#endif
#ifdef USE_NORMALMAP
	varying vec2 vNormalMapUv;
#endif
#ifdef USE_EMISSIVEMAP
	varying vec2 vEmissiveMapUv;
#endif
#ifdef USE_METALNESSMAP
	varying vec2 vMetalnessMapUv;
#endif
#ifdef USE_ROUGHNESSMAP
	varying vec2 vRoughnessMapUv;
#endif
#ifdef USE_DIFFUSE_ROUGHNESSMAP
	varying vec2 vDiffuseRoughnessMapUv;
#endif
#ifdef USE_ANISOTROPYMAP
	varying vec2 vAnisotropyMapUv;
#endif
#ifdef USE_CLEARCOATMAP
	varying vec2 vClearcoatMapUv;
#endif
#ifdef USE_CLEARCOAT_NORMALMAP
	varying vec2 vClearcoatNormalMapUv;
#endif
#ifdef USE_CLEARCOAT_ROUGHNESSMAP
	varying vec2 vClearcoatRoughnessMapUv;
#endif
#ifdef USE_IRIDESCENCEMAP
	varying vec2 vIridescenceMapUv;
#endif
#ifdef USE_IRIDESCENCE_THICKNESSMAP
	varying vec2 vIridescenceThicknessMapUv;
#endif
#ifdef USE_SHEEN_COLORMAP
	varying vec2 vSheenColorMapUv;
#endif
#ifdef USE_SHEEN_ROUGHNESSMAP
	varying vec2 vSheenRoughnessMapUv;
#endif
#ifdef USE_SPECULARMAP
	varying vec2 vSpecularMapUv;
#endif
#ifdef USE_SPECULAR_COLORMAP
	varying vec2 vSpecularColorMapUv;
#endif
#ifdef USE_SPECULAR_INTENSITYMAP
	varying vec2 vSpecularIntensityMapUv;
#endif
#ifdef USE_TRANSMISSIONMAP
	uniform mat3 transmissionMapTransform;
	varying vec2 vTransmissionMapUv;
#endif
#ifdef USE_THICKNESSMAP
	uniform mat3 thicknessMapTransform;
	varying vec2 vThicknessMapUv;
#endif`,FA=`#if defined( USE_UV ) || defined( USE_ANISOTROPY )
	varying vec2 vUv;
#endif
#ifdef USE_MAP
	uniform mat3 mapTransform;
	varying vec2 vMapUv;
#endif
#ifdef USE_ALPHAMAP
	uniform mat3 alphaMapTransform;
	varying vec2 vAlphaMapUv;
#endif
#ifdef USE_LIGHTMAP
	uniform mat3 lightMapTransform;
	varying vec2 vLightMapUv;
#endif
#ifdef USE_AOMAP
	uniform mat3 aoMapTransform;
	varying vec2 vAoMapUv;
#endif
#ifdef USE_BUMPMAP
	uniform mat3 bumpMapTransform;
	varying vec2 vBumpMapUv;
#endif
#ifdef USE_NORMALMAP
	uniform mat3 normalMapTransform;
	varying vec2 vNormalMapUv;
#endif
#ifdef USE_DISPLACEMENTMAP
	uniform mat3 displacementMapTransform;
	varying vec2 vDisplacementMapUv;
#endif
#ifdef USE_EMISSIVEMAP
	uniform mat3 emissiveMapTransform;
	varying vec2 vEmissiveMapUv;
#endif
#ifdef USE_METALNESSMAP
	uniform mat3 metalnessMapTransform;
	varying vec2 vMetalnessMapUv;
#endif
#ifdef USE_ROUGHNESSMAP
	uniform mat3 roughnessMapTransform;
	varying vec2 vRoughnessMapUv;
#endif
#ifdef USE_DIFFUSE_ROUGHNESSMAP
	uniform mat3 diffuseRoughnessMapTransform;
	varying vec2 vDiffuseRoughnessMapUv;
#endif
#ifdef USE_ANISOTROPYMAP
	uniform mat3 anisotropyMapTransform;
	varying vec2 vAnisotropyMapUv;
#endif
#ifdef USE_CLEARCOATMAP
	uniform mat3 clearcoatMapTransform;
	varying vec2 vClearcoatMapUv;
#endif
#ifdef USE_CLEARCOAT_NORMALMAP
	uniform mat3 clearcoatNormalMapTransform;
	varying vec2 vClearcoatNormalMapUv;
#endif
#ifdef USE_CLEARCOAT_ROUGHNESSMAP
	uniform mat3 clearcoatRoughnessMapTransform;
	varying vec2 vClearcoatRoughnessMapUv;
#endif
#ifdef USE_SHEEN_COLORMAP
	uniform mat3 sheenColorMapTransform;
	varying vec2 vSheenColorMapUv;
#endif
#ifdef USE_SHEEN_ROUGHNESSMAP
	uniform mat3 sheenRoughnessMapTransform;
	varying vec2 vSheenRoughnessMapUv;
#endif
#ifdef USE_IRIDESCENCEMAP
	uniform mat3 iridescenceMapTransform;
	varying vec2 vIridescenceMapUv;
#endif
#ifdef USE_IRIDESCENCE_THICKNESSMAP
	uniform mat3 iridescenceThicknessMapTransform;
	varying vec2 vIridescenceThicknessMapUv;
#endif
#ifdef USE_SPECULARMAP
	uniform mat3 specularMapTransform;
	varying vec2 vSpecularMapUv;
#endif
#ifdef USE_SPECULAR_COLORMAP
	uniform mat3 specularColorMapTransform;
	varying vec2 vSpecularColorMapUv;
#endif
#ifdef USE_SPECULAR_INTENSITYMAP
	uniform mat3 specularIntensityMapTransform;
	varying vec2 vSpecularIntensityMapUv;
#endif
#ifdef USE_TRANSMISSIONMAP
	uniform mat3 transmissionMapTransform;
	varying vec2 vTransmissionMapUv;
#endif
#ifdef USE_THICKNESSMAP
	uniform mat3 thicknessMapTransform;
	varying vec2 vThicknessMapUv;
#endif`,UA=`#if defined( USE_UV ) || defined( USE_ANISOTROPY )
	vUv = vec3( uv, 1 ).xy;
#endif
#ifdef USE_MAP
	vMapUv = ( mapTransform * vec3( MAP_UV, 1 ) ).xy;
#endif
#ifdef USE_ALPHAMAP
	vAlphaMapUv = ( alphaMapTransform * vec3( ALPHAMAP_UV, 1 ) ).xy;
#endif
#ifdef USE_LIGHTMAP
	vLightMapUv = ( lightMapTransform * vec3( LIGHTMAP_UV, 1 ) ).xy;
#endif
#ifdef USE_AOMAP
	vAoMapUv = ( aoMapTransform * vec3( AOMAP_UV, 1 ) ).xy;
#endif
#ifdef USE_BUMPMAP
	vBumpMapUv = ( bumpMapTransform * vec3( BUMPMAP_UV, 1 ) ).xy;
#endif
#ifdef USE_NORMALMAP
	vNormalMapUv = ( normalMapTransform * vec3( NORMALMAP_UV, 1 ) ).xy;
#endif
#ifdef USE_DISPLACEMENTMAP
	vDisplacementMapUv = ( displacementMapTransform * vec3( DISPLACEMENTMAP_UV, 1 ) ).xy;
#endif
#ifdef USE_EMISSIVEMAP
	vEmissiveMapUv = ( emissiveMapTransform * vec3( EMISSIVEMAP_UV, 1 ) ).xy;
#endif
#ifdef USE_METALNESSMAP
	vMetalnessMapUv = ( metalnessMapTransform * vec3( METALNESSMAP_UV, 1 ) ).xy;
#endif
#ifdef USE_ROUGHNESSMAP
	vRoughnessMapUv = ( roughnessMapTransform * vec3( ROUGHNESSMAP_UV, 1 ) ).xy;
#endif
#ifdef USE_DIFFUSE_ROUGHNESSMAP
	vDiffuseRoughnessMapUv = ( diffuseRoughnessMapTransform * vec3( DIFFUSE_ROUGHNESSMAP_UV, 1 ) ).xy;
#endif
#ifdef USE_ANISOTROPYMAP
	vAnisotropyMapUv = ( anisotropyMapTransform * vec3( ANISOTROPYMAP_UV, 1 ) ).xy;
#endif
#ifdef USE_CLEARCOATMAP
	vClearcoatMapUv = ( clearcoatMapTransform * vec3( CLEARCOATMAP_UV, 1 ) ).xy;
#endif
#ifdef USE_CLEARCOAT_NORMALMAP
	vClearcoatNormalMapUv = ( clearcoatNormalMapTransform * vec3( CLEARCOAT_NORMALMAP_UV, 1 ) ).xy;
#endif
#ifdef USE_CLEARCOAT_ROUGHNESSMAP
	vClearcoatRoughnessMapUv = ( clearcoatRoughnessMapTransform * vec3( CLEARCOAT_ROUGHNESSMAP_UV, 1 ) ).xy;
#endif
#ifdef USE_IRIDESCENCEMAP
	vIridescenceMapUv = ( iridescenceMapTransform * vec3( IRIDESCENCEMAP_UV, 1 ) ).xy;
#endif
#ifdef USE_IRIDESCENCE_THICKNESSMAP
	vIridescenceThicknessMapUv = ( iridescenceThicknessMapTransform * vec3( IRIDESCENCE_THICKNESSMAP_UV, 1 ) ).xy;
#endif
#ifdef USE_SHEEN_COLORMAP
	vSheenColorMapUv = ( sheenColorMapTransform * vec3( SHEEN_COLORMAP_UV, 1 ) ).xy;
#endif
#ifdef USE_SHEEN_ROUGHNESSMAP
	vSheenRoughnessMapUv = ( sheenRoughnessMapTransform * vec3( SHEEN_ROUGHNESSMAP_UV, 1 ) ).xy;
#endif
#ifdef USE_SPECULARMAP
	vSpecularMapUv = ( specularMapTransform * vec3( SPECULARMAP_UV, 1 ) ).xy;
#endif
#ifdef USE_SPECULAR_COLORMAP
	vSpecularColorMapUv = ( specularColorMapTransform * vec3( SPECULAR_COLORMAP_UV, 1 ) ).xy;
#endif
#ifdef USE_SPECULAR_INTENSITYMAP
	vSpecularIntensityMapUv = ( specularIntensityMapTransform * vec3( SPECULAR_INTENSITYMAP_UV, 1 ) ).xy;
#endif
#ifdef USE_TRANSMISSIONMAP
	vTransmissionMapUv = ( transmissionMapTransform * vec3( TRANSMISSIONMAP_UV, 1 ) ).xy;
#endif
#ifdef USE_THICKNESSMAP
	vThicknessMapUv = ( thicknessMapTransform * vec3( THICKNESSMAP_UV, 1 ) ).xy;
#endif`,OA=`#if defined( USE_ENVMAP ) || defined( DISTANCE ) || defined ( USE_SHADOWMAP ) || defined ( USE_TRANSMISSION ) || NUM_SPOT_LIGHT_COORDS > 0
	vec4 worldPosition = vec4( transformed, 1.0 );
	#ifdef USE_BATCHING
		worldPosition = batchingMatrix * worldPosition;
	#endif
	#ifdef USE_INSTANCING
		worldPosition = instanceMatrix * worldPosition;
	#endif
	worldPosition = modelMatrix * worldPosition;
#endif`,BA=`varying vec2 vUv;
uniform mat3 uvTransform;
void main() {
	vUv = ( uvTransform * vec3( uv, 1 ) ).xy;
	gl_Position = vec4( position.xy, 1.0, 1.0 );
}`,zA=`uniform sampler2D t2D;
uniform float backgroundIntensity;
varying vec2 vUv;
void main() {
	vec4 texColor = texture2D( t2D, vUv );
	#ifdef DECODE_VIDEO_TEXTURE
		texColor = vec4( mix( pow( texColor.rgb * 0.9478672986 + vec3( 0.0521327014 ), vec3( 2.4 ) ), texColor.rgb * 0.0773993808, vec3( lessThanEqual( texColor.rgb, vec3( 0.04045 ) ) ) ), texColor.w );
	#endif
	texColor.rgb *= backgroundIntensity;
	gl_FragColor = texColor;
	#include <tonemapping_fragment>
	#include <colorspace_fragment>
}`,GA=`varying vec3 vWorldDirection;
#include <common>
void main() {
	vWorldDirection = transformDirection( position, modelMatrix );
	#include <begin_vertex>
	#include <project_vertex>
	gl_Position.z = gl_Position.w;
}`,VA=`uniform float backgroundBlurriness;
uniform float backgroundIntensity;
uniform mat3 backgroundRotation;
varying vec3 vWorldDirection;
#include <envmap_common_pars_fragment>
void main() {
	#ifdef ENVMAP_TYPE_PMREM
		vec4 texColor = textureLod( envMap, backgroundRotation * vWorldDirection, roughnessToMip( backgroundBlurriness ) );
	#else
		vec4 texColor = textureCube( envMap, backgroundRotation * vWorldDirection );
	#endif
	texColor.rgb *= backgroundIntensity;
	gl_FragColor = texColor;
	#include <tonemapping_fragment>
	#include <colorspace_fragment>
}`,HA=`varying vec3 vWorldDirection;
#include <common>
void main() {
	vWorldDirection = transformDirection( position, modelMatrix );
	#include <begin_vertex>
	#include <project_vertex>
	gl_Position.z = gl_Position.w;
}`,WA=`uniform samplerCube tCube;
uniform float tFlip;
uniform float opacity;
varying vec3 vWorldDirection;
void main() {
	vec4 texColor = textureCube( tCube, vec3( tFlip * vWorldDirection.x, vWorldDirection.yz ) );
	gl_FragColor = texColor;
	gl_FragColor.a *= opacity;
	#include <tonemapping_fragment>
	#include <colorspace_fragment>
}`,XA=`#include <common>
#include <batching_pars_vertex>
#include <uv_pars_vertex>
#include <displacementmap_pars_vertex>
#include <morphtarget_pars_vertex>
#include <skinning_pars_vertex>
#include <logdepthbuf_pars_vertex>
#include <clipping_planes_pars_vertex>
varying vec2 vHighPrecisionZW;
void main() {
	#include <uv_vertex>
	#include <batching_vertex>
	#include <skinbase_vertex>
	#include <morphinstance_vertex>
	#ifdef USE_DISPLACEMENTMAP
		#include <beginnormal_vertex>
		#include <morphnormal_vertex>
		#include <skinnormal_vertex>
	#endif
	#include <begin_vertex>
	#include <morphtarget_vertex>
	#include <skinning_vertex>
	#include <displacementmap_vertex>
	#include <project_vertex>
	#include <logdepthbuf_vertex>
	#include <clipping_planes_vertex>
	vHighPrecisionZW = gl_Position.zw;
}`,qA=`#if DEPTH_PACKING == 3200
	uniform float opacity;
#endif
#include <common>
#include <packing>
#include <uv_pars_fragment>
#include <map_pars_fragment>
#include <alphamap_pars_fragment>
#include <alphatest_pars_fragment>
#include <alphahash_pars_fragment>
#include <logdepthbuf_pars_fragment>
#include <clipping_planes_pars_fragment>
varying vec2 vHighPrecisionZW;
void main() {
	vec4 diffuseColor = vec4( 1.0 );
	#include <clipping_planes_fragment>
	#if DEPTH_PACKING == 3200
		diffuseColor.a = opacity;
	#endif
	#include <map_fragment>
	#include <alphamap_fragment>
	#include <alphatest_fragment>
	#include <alphahash_fragment>
	#include <logdepthbuf_fragment>
	#ifdef USE_REVERSED_DEPTH_BUFFER
		float fragCoordZ = vHighPrecisionZW[ 0 ] / vHighPrecisionZW[ 1 ];
	#else
		float fragCoordZ = 0.5 * vHighPrecisionZW[ 0 ] / vHighPrecisionZW[ 1 ] + 0.5;
	#endif
	#if DEPTH_PACKING == 3200
		gl_FragColor = vec4( vec3( 1.0 - fragCoordZ ), opacity );
	#elif DEPTH_PACKING == 3201
		gl_FragColor = packDepthToRGBA( fragCoordZ );
	#elif DEPTH_PACKING == 3202
		gl_FragColor = vec4( packDepthToRGB( fragCoordZ ), 1.0 );
	#elif DEPTH_PACKING == 3203
		gl_FragColor = vec4( packDepthToRG( fragCoordZ ), 0.0, 1.0 );
	#endif
}`,$A=`#define DISTANCE
varying vec3 vWorldPosition;
#include <common>
#include <batching_pars_vertex>
#include <uv_pars_vertex>
#include <displacementmap_pars_vertex>
#include <morphtarget_pars_vertex>
#include <skinning_pars_vertex>
#include <clipping_planes_pars_vertex>
void main() {
	#include <uv_vertex>
	#include <batching_vertex>
	#include <skinbase_vertex>
	#include <morphinstance_vertex>
	#ifdef USE_DISPLACEMENTMAP
		#include <beginnormal_vertex>
		#include <morphnormal_vertex>
		#include <skinnormal_vertex>
	#endif
	#include <begin_vertex>
	#include <morphtarget_vertex>
	#include <skinning_vertex>
	#include <displacementmap_vertex>
	#include <project_vertex>
	#include <worldpos_vertex>
	#include <clipping_planes_vertex>
	vWorldPosition = worldPosition.xyz;
}`,YA=`#define DISTANCE
uniform vec3 referencePosition;
uniform float nearDistance;
uniform float farDistance;
varying vec3 vWorldPosition;
#include <common>
#include <uv_pars_fragment>
#include <map_pars_fragment>
#include <alphamap_pars_fragment>
#include <alphatest_pars_fragment>
#include <alphahash_pars_fragment>
#include <clipping_planes_pars_fragment>
void main() {
	vec4 diffuseColor = vec4( 1.0 );
	#include <clipping_planes_fragment>
	#include <map_fragment>
	#include <alphamap_fragment>
	#include <alphatest_fragment>
	#include <alphahash_fragment>
	float dist = length( vWorldPosition - referencePosition );
	dist = ( dist - nearDistance ) / ( farDistance - nearDistance );
	dist = saturate( dist );
	gl_FragColor = vec4( dist, 0.0, 0.0, 1.0 );
}`,KA=`varying vec3 vWorldDirection;
#include <common>
void main() {
	vWorldDirection = transformDirection( position, modelMatrix );
	#include <begin_vertex>
	#include <project_vertex>
}`,ZA=`uniform sampler2D tEquirect;
varying vec3 vWorldDirection;
#include <common>
void main() {
	vec3 direction = normalize( vWorldDirection );
	vec2 sampleUV = equirectUv( direction );
	gl_FragColor = texture2D( tEquirect, sampleUV );
	#include <tonemapping_fragment>
	#include <colorspace_fragment>
}`,JA=`uniform float scale;
attribute float lineDistance;
varying float vLineDistance;
#include <common>
#include <uv_pars_vertex>
#include <color_pars_vertex>
#include <fog_pars_vertex>
#include <morphtarget_pars_vertex>
#include <logdepthbuf_pars_vertex>
#include <clipping_planes_pars_vertex>
void main() {
	vLineDistance = scale * lineDistance;
	#include <uv_vertex>
	#include <color_vertex>
	#include <morphinstance_vertex>
	#include <morphcolor_vertex>
	#include <begin_vertex>
	#include <morphtarget_vertex>
	#include <project_vertex>
	#include <logdepthbuf_vertex>
	#include <clipping_planes_vertex>
	#include <fog_vertex>
}`,jA=`uniform vec3 diffuse;
uniform float opacity;
uniform float dashSize;
uniform float totalSize;
varying float vLineDistance;
#include <common>
#include <color_pars_fragment>
#include <uv_pars_fragment>
#include <map_pars_fragment>
#include <fog_pars_fragment>
#include <logdepthbuf_pars_fragment>
#include <clipping_planes_pars_fragment>
void main() {
	vec4 diffuseColor = vec4( diffuse, opacity );
	#include <clipping_planes_fragment>
	if ( mod( vLineDistance, totalSize ) > dashSize ) {
		discard;
	}
	vec3 outgoingLight = vec3( 0.0 );
	#include <logdepthbuf_fragment>
	#include <map_fragment>
	#include <color_fragment>
	outgoingLight = diffuseColor.rgb;
	#include <opaque_fragment>
	#include <tonemapping_fragment>
	#include <colorspace_fragment>
	#include <fog_fragment>
	#include <premultiplied_alpha_fragment>
}`,QA=`#include <common>
#include <batching_pars_vertex>
#include <uv_pars_vertex>
#include <envmap_pars_vertex>
#include <color_pars_vertex>
#include <fog_pars_vertex>
#include <morphtarget_pars_vertex>
#include <skinning_pars_vertex>
#include <logdepthbuf_pars_vertex>
#include <clipping_planes_pars_vertex>
void main() {
	#include <uv_vertex>
	#include <color_vertex>
	#include <morphinstance_vertex>
	#include <morphcolor_vertex>
	#include <batching_vertex>
	#if defined ( USE_ENVMAP ) || defined ( USE_SKINNING )
		#include <beginnormal_vertex>
		#include <morphnormal_vertex>
		#include <skinbase_vertex>
		#include <skinnormal_vertex>
		#include <defaultnormal_vertex>
	#endif
	#include <begin_vertex>
	#include <morphtarget_vertex>
	#include <skinning_vertex>
	#include <project_vertex>
	#include <logdepthbuf_vertex>
	#include <clipping_planes_vertex>
	#include <worldpos_vertex>
	#include <envmap_vertex>
	#include <fog_vertex>
}`,eT=`uniform vec3 diffuse;
uniform float opacity;
#ifndef FLAT_SHADED
	varying vec3 vNormal;
#endif
#include <common>
#include <dithering_pars_fragment>
#include <color_pars_fragment>
#include <uv_pars_fragment>
#include <map_pars_fragment>
#include <alphamap_pars_fragment>
#include <alphatest_pars_fragment>
#include <alphahash_pars_fragment>
#include <aomap_pars_fragment>
#include <lightmap_pars_fragment>
#include <envmap_common_pars_fragment>
#include <envmap_pars_fragment>
#include <fog_pars_fragment>
#include <specularmap_pars_fragment>
#include <logdepthbuf_pars_fragment>
#include <clipping_planes_pars_fragment>
void main() {
	vec4 diffuseColor = vec4( diffuse, opacity );
	#include <clipping_planes_fragment>
	#include <logdepthbuf_fragment>
	#include <map_fragment>
	#include <color_fragment>
	#include <alphamap_fragment>
	#include <alphatest_fragment>
	#include <alphahash_fragment>
	#include <specularmap_fragment>
	ReflectedLight reflectedLight = ReflectedLight( vec3( 0.0 ), vec3( 0.0 ), vec3( 0.0 ), vec3( 0.0 ) );
	#ifdef USE_LIGHTMAP
		vec4 lightMapTexel = texture2D( lightMap, vLightMapUv );
		reflectedLight.indirectDiffuse += lightMapTexel.rgb * lightMapIntensity * RECIPROCAL_PI;
	#else
		reflectedLight.indirectDiffuse += vec3( 1.0 );
	#endif
	#include <aomap_fragment>
	reflectedLight.indirectDiffuse *= diffuseColor.rgb;
	vec3 outgoingLight = reflectedLight.indirectDiffuse;
	#include <envmap_fragment>
	#include <opaque_fragment>
	#include <tonemapping_fragment>
	#include <colorspace_fragment>
	#include <fog_fragment>
	#include <premultiplied_alpha_fragment>
	#include <dithering_fragment>
}`,tT=`#define LAMBERT
varying vec3 vViewPosition;
#include <common>
#include <batching_pars_vertex>
#include <uv_pars_vertex>
#include <displacementmap_pars_vertex>
#include <envmap_pars_vertex>
#include <color_pars_vertex>
#include <fog_pars_vertex>
#include <normal_pars_vertex>
#include <morphtarget_pars_vertex>
#include <skinning_pars_vertex>
#include <shadowmap_pars_vertex>
#include <logdepthbuf_pars_vertex>
#include <clipping_planes_pars_vertex>
void main() {
	#include <uv_vertex>
	#include <color_vertex>
	#include <morphinstance_vertex>
	#include <morphcolor_vertex>
	#include <batching_vertex>
	#include <beginnormal_vertex>
	#include <morphnormal_vertex>
	#include <skinbase_vertex>
	#include <skinnormal_vertex>
	#include <defaultnormal_vertex>
	#include <normal_vertex>
	#include <begin_vertex>
	#include <morphtarget_vertex>
	#include <skinning_vertex>
	#include <displacementmap_vertex>
	#include <project_vertex>
	#include <logdepthbuf_vertex>
	#include <clipping_planes_vertex>
	vViewPosition = - mvPosition.xyz;
	#include <worldpos_vertex>
	#include <envmap_vertex>
	#include <shadowmap_vertex>
	#include <fog_vertex>
}`,nT=`#define LAMBERT
uniform vec3 diffuse;
uniform vec3 emissive;
uniform float opacity;
#include <common>
#include <dithering_pars_fragment>
#include <color_pars_fragment>
#include <uv_pars_fragment>
#include <map_pars_fragment>
#include <alphamap_pars_fragment>
#include <alphatest_pars_fragment>
#include <alphahash_pars_fragment>
#include <aomap_pars_fragment>
#include <lightmap_pars_fragment>
#include <emissivemap_pars_fragment>
#include <envmap_common_pars_fragment>
#include <envmap_pars_fragment>
#include <envmap_physical_pars_fragment>
#include <fog_pars_fragment>
#include <bsdfs>
#include <lights_pars_begin>
#include <normal_pars_fragment>
#include <lights_lambert_pars_fragment>
#include <shadowmap_pars_fragment>
#include <bumpmap_pars_fragment>
#include <normalmap_pars_fragment>
#include <specularmap_pars_fragment>
#include <logdepthbuf_pars_fragment>
#include <clipping_planes_pars_fragment>
void main() {
	vec4 diffuseColor = vec4( diffuse, opacity );
	#include <clipping_planes_fragment>
	ReflectedLight reflectedLight = ReflectedLight( vec3( 0.0 ), vec3( 0.0 ), vec3( 0.0 ), vec3( 0.0 ) );
	vec3 totalEmissiveRadiance = emissive;
	#include <logdepthbuf_fragment>
	#include <map_fragment>
	#include <color_fragment>
	#include <alphamap_fragment>
	#include <alphatest_fragment>
	#include <alphahash_fragment>
	#include <specularmap_fragment>
	#include <normal_fragment_begin>
	#include <normal_fragment_maps>
	#include <emissivemap_fragment>
	#include <lights_lambert_fragment>
	#include <lights_fragment_begin>
	#include <lights_fragment_maps>
	#include <lights_fragment_end>
	#include <aomap_fragment>
	vec3 outgoingLight = reflectedLight.directDiffuse + reflectedLight.indirectDiffuse + totalEmissiveRadiance;
	#include <envmap_fragment>
	#include <opaque_fragment>
	#include <tonemapping_fragment>
	#include <colorspace_fragment>
	#include <fog_fragment>
	#include <premultiplied_alpha_fragment>
	#include <dithering_fragment>
}`,iT=`#define MATCAP
varying vec3 vViewPosition;
#include <common>
#include <batching_pars_vertex>
#include <uv_pars_vertex>
#include <color_pars_vertex>
#include <displacementmap_pars_vertex>
#include <fog_pars_vertex>
#include <normal_pars_vertex>
#include <morphtarget_pars_vertex>
#include <skinning_pars_vertex>
#include <logdepthbuf_pars_vertex>
#include <clipping_planes_pars_vertex>
void main() {
	#include <uv_vertex>
	#include <color_vertex>
	#include <morphinstance_vertex>
	#include <morphcolor_vertex>
	#include <batching_vertex>
	#include <beginnormal_vertex>
	#include <morphnormal_vertex>
	#include <skinbase_vertex>
	#include <skinnormal_vertex>
	#include <defaultnormal_vertex>
	#include <normal_vertex>
	#include <begin_vertex>
	#include <morphtarget_vertex>
	#include <skinning_vertex>
	#include <displacementmap_vertex>
	#include <project_vertex>
	#include <logdepthbuf_vertex>
	#include <clipping_planes_vertex>
	#include <fog_vertex>
	vViewPosition = - mvPosition.xyz;
}`,rT=`#define MATCAP
uniform vec3 diffuse;
uniform float opacity;
uniform sampler2D matcap;
varying vec3 vViewPosition;
#include <common>
#include <dithering_pars_fragment>
#include <color_pars_fragment>
#include <uv_pars_fragment>
#include <map_pars_fragment>
#include <alphamap_pars_fragment>
#include <alphatest_pars_fragment>
#include <alphahash_pars_fragment>
#include <fog_pars_fragment>
#include <normal_pars_fragment>
#include <bumpmap_pars_fragment>
#include <normalmap_pars_fragment>
#include <logdepthbuf_pars_fragment>
#include <clipping_planes_pars_fragment>
void main() {
	vec4 diffuseColor = vec4( diffuse, opacity );
	#include <clipping_planes_fragment>
	#include <logdepthbuf_fragment>
	#include <map_fragment>
	#include <color_fragment>
	#include <alphamap_fragment>
	#include <alphatest_fragment>
	#include <alphahash_fragment>
	#include <normal_fragment_begin>
	#include <normal_fragment_maps>
	vec3 viewDir = normalize( vViewPosition );
	vec3 x = normalize( vec3( viewDir.z, 0.0, - viewDir.x ) );
	vec3 y = cross( viewDir, x );
	vec2 uv = vec2( dot( x, normal ), dot( y, normal ) ) * 0.495 + 0.5;
	#ifdef USE_MATCAP
		vec4 matcapColor = texture2D( matcap, uv );
	#else
		vec4 matcapColor = vec4( vec3( mix( 0.2, 0.8, uv.y ) ), 1.0 );
	#endif
	vec3 outgoingLight = diffuseColor.rgb * matcapColor.rgb;
	#include <opaque_fragment>
	#include <tonemapping_fragment>
	#include <colorspace_fragment>
	#include <fog_fragment>
	#include <premultiplied_alpha_fragment>
	#include <dithering_fragment>
}`,sT=`#define NORMAL
#if defined( FLAT_SHADED ) || defined( USE_BUMPMAP ) || defined( USE_NORMALMAP_TANGENTSPACE )
	varying vec3 vViewPosition;
#endif
#include <common>
#include <batching_pars_vertex>
#include <uv_pars_vertex>
#include <displacementmap_pars_vertex>
#include <normal_pars_vertex>
#include <morphtarget_pars_vertex>
#include <skinning_pars_vertex>
#include <logdepthbuf_pars_vertex>
#include <clipping_planes_pars_vertex>
void main() {
	#include <uv_vertex>
	#include <batching_vertex>
	#include <beginnormal_vertex>
	#include <morphinstance_vertex>
	#include <morphnormal_vertex>
	#include <skinbase_vertex>
	#include <skinnormal_vertex>
	#include <defaultnormal_vertex>
	#include <normal_vertex>
	#include <begin_vertex>
	#include <morphtarget_vertex>
	#include <skinning_vertex>
	#include <displacementmap_vertex>
	#include <project_vertex>
	#include <logdepthbuf_vertex>
	#include <clipping_planes_vertex>
#if defined( FLAT_SHADED ) || defined( USE_BUMPMAP ) || defined( USE_NORMALMAP_TANGENTSPACE )
	vViewPosition = - mvPosition.xyz;
#endif
}`,oT=`#define NORMAL
uniform float opacity;
#if defined( FLAT_SHADED ) || defined( USE_BUMPMAP ) || defined( USE_NORMALMAP_TANGENTSPACE )
	varying vec3 vViewPosition;
#endif
#include <uv_pars_fragment>
#include <normal_pars_fragment>
#include <bumpmap_pars_fragment>
#include <normalmap_pars_fragment>
#include <logdepthbuf_pars_fragment>
#include <clipping_planes_pars_fragment>
void main() {
	vec4 diffuseColor = vec4( 0.0, 0.0, 0.0, opacity );
	#include <clipping_planes_fragment>
	#include <logdepthbuf_fragment>
	#include <normal_fragment_begin>
	#include <normal_fragment_maps>
	gl_FragColor = vec4( normalize( normal ) * 0.5 + 0.5, diffuseColor.a );
	#ifdef OPAQUE
		gl_FragColor.a = 1.0;
	#endif
}`,aT=`#define PHONG
varying vec3 vViewPosition;
#include <common>
#include <batching_pars_vertex>
#include <uv_pars_vertex>
#include <displacementmap_pars_vertex>
#include <envmap_pars_vertex>
#include <color_pars_vertex>
#include <fog_pars_vertex>
#include <normal_pars_vertex>
#include <morphtarget_pars_vertex>
#include <skinning_pars_vertex>
#include <shadowmap_pars_vertex>
#include <logdepthbuf_pars_vertex>
#include <clipping_planes_pars_vertex>
void main() {
	#include <uv_vertex>
	#include <color_vertex>
	#include <morphcolor_vertex>
	#include <batching_vertex>
	#include <beginnormal_vertex>
	#include <morphinstance_vertex>
	#include <morphnormal_vertex>
	#include <skinbase_vertex>
	#include <skinnormal_vertex>
	#include <defaultnormal_vertex>
	#include <normal_vertex>
	#include <begin_vertex>
	#include <morphtarget_vertex>
	#include <skinning_vertex>
	#include <displacementmap_vertex>
	#include <project_vertex>
	#include <logdepthbuf_vertex>
	#include <clipping_planes_vertex>
	vViewPosition = - mvPosition.xyz;
	#include <worldpos_vertex>
	#include <envmap_vertex>
	#include <shadowmap_vertex>
	#include <fog_vertex>
}`,lT=`#define PHONG
uniform vec3 diffuse;
uniform vec3 emissive;
uniform vec3 specular;
uniform float shininess;
uniform float opacity;
#include <common>
#include <dithering_pars_fragment>
#include <color_pars_fragment>
#include <uv_pars_fragment>
#include <map_pars_fragment>
#include <alphamap_pars_fragment>
#include <alphatest_pars_fragment>
#include <alphahash_pars_fragment>
#include <aomap_pars_fragment>
#include <lightmap_pars_fragment>
#include <emissivemap_pars_fragment>
#include <envmap_common_pars_fragment>
#include <envmap_pars_fragment>
#include <envmap_physical_pars_fragment>
#include <fog_pars_fragment>
#include <bsdfs>
#include <lights_pars_begin>
#include <normal_pars_fragment>
#include <lights_phong_pars_fragment>
#include <shadowmap_pars_fragment>
#include <bumpmap_pars_fragment>
#include <normalmap_pars_fragment>
#include <specularmap_pars_fragment>
#include <logdepthbuf_pars_fragment>
#include <clipping_planes_pars_fragment>
void main() {
	vec4 diffuseColor = vec4( diffuse, opacity );
	#include <clipping_planes_fragment>
	ReflectedLight reflectedLight = ReflectedLight( vec3( 0.0 ), vec3( 0.0 ), vec3( 0.0 ), vec3( 0.0 ) );
	vec3 totalEmissiveRadiance = emissive;
	#include <logdepthbuf_fragment>
	#include <map_fragment>
	#include <color_fragment>
	#include <alphamap_fragment>
	#include <alphatest_fragment>
	#include <alphahash_fragment>
	#include <specularmap_fragment>
	#include <normal_fragment_begin>
	#include <normal_fragment_maps>
	#include <emissivemap_fragment>
	#include <lights_phong_fragment>
	#include <lights_fragment_begin>
	#include <lights_fragment_maps>
	#include <lights_fragment_end>
	#include <aomap_fragment>
	vec3 outgoingLight = reflectedLight.directDiffuse + reflectedLight.indirectDiffuse + reflectedLight.directSpecular + reflectedLight.indirectSpecular + totalEmissiveRadiance;
	#include <envmap_fragment>
	#include <opaque_fragment>
	#include <tonemapping_fragment>
	#include <colorspace_fragment>
	#include <fog_fragment>
	#include <premultiplied_alpha_fragment>
	#include <dithering_fragment>
}`,cT=`#define STANDARD
varying vec3 vViewPosition;
#ifdef USE_TRANSMISSION
	varying vec3 vWorldPosition;
#endif
#include <common>
#include <batching_pars_vertex>
#include <uv_pars_vertex>
#include <displacementmap_pars_vertex>
#include <color_pars_vertex>
#include <fog_pars_vertex>
#include <normal_pars_vertex>
#include <morphtarget_pars_vertex>
#include <skinning_pars_vertex>
#include <shadowmap_pars_vertex>
#include <logdepthbuf_pars_vertex>
#include <clipping_planes_pars_vertex>
void main() {
	#include <uv_vertex>
	#include <color_vertex>
	#include <morphinstance_vertex>
	#include <morphcolor_vertex>
	#include <batching_vertex>
	#include <beginnormal_vertex>
	#include <morphnormal_vertex>
	#include <skinbase_vertex>
	#include <skinnormal_vertex>
	#include <defaultnormal_vertex>
	#include <normal_vertex>
	#include <begin_vertex>
	#include <morphtarget_vertex>
	#include <skinning_vertex>
	#include <displacementmap_vertex>
	#include <project_vertex>
	#include <logdepthbuf_vertex>
	#include <clipping_planes_vertex>
	vViewPosition = - mvPosition.xyz;
	#include <worldpos_vertex>
	#include <shadowmap_vertex>
	#include <fog_vertex>
#ifdef USE_TRANSMISSION
	vWorldPosition = worldPosition.xyz;
#endif
}`,uT=`#define STANDARD
#ifdef PHYSICAL
	#define IOR
	#define USE_SPECULAR
#endif
uniform vec3 diffuse;
uniform vec3 emissive;
uniform float roughness;
uniform float metalness;
uniform float opacity;
#ifdef IOR
	uniform float ior;
#endif
#ifdef USE_SPECULAR
	uniform float specularIntensity;
	uniform vec3 specularColor;
	#ifdef USE_SPECULAR_COLORMAP
		uniform sampler2D specularColorMap;
	#endif
	#ifdef USE_SPECULAR_INTENSITYMAP
		uniform sampler2D specularIntensityMap;
	#endif
#endif
#ifdef USE_CLEARCOAT
	uniform float clearcoat;
	uniform float clearcoatRoughness;
#endif
#ifdef USE_DIFFUSE_ROUGHNESS
	uniform float diffuseRoughness;
	#ifdef USE_DIFFUSE_ROUGHNESSMAP
		uniform sampler2D diffuseRoughnessMap;
	#endif
#endif
#ifdef USE_DISPERSION
	uniform float dispersion;
#endif
#ifdef USE_RETROREFLECTION
	uniform float retroreflectivity;
#endif
#ifdef USE_IRIDESCENCE
	uniform float iridescence;
	uniform float iridescenceIOR;
	uniform float iridescenceThicknessMinimum;
	uniform float iridescenceThicknessMaximum;
#endif
#ifdef USE_SHEEN
	uniform vec3 sheenColor;
	uniform float sheenRoughness;
	#ifdef USE_SHEEN_COLORMAP
		uniform sampler2D sheenColorMap;
	#endif
	#ifdef USE_SHEEN_ROUGHNESSMAP
		uniform sampler2D sheenRoughnessMap;
	#endif
#endif
#ifdef USE_ANISOTROPY
	uniform vec2 anisotropyVector;
	#ifdef USE_ANISOTROPYMAP
		uniform sampler2D anisotropyMap;
	#endif
#endif
varying vec3 vViewPosition;
#include <common>
#include <dithering_pars_fragment>
#include <color_pars_fragment>
#include <uv_pars_fragment>
#include <map_pars_fragment>
#include <alphamap_pars_fragment>
#include <alphatest_pars_fragment>
#include <alphahash_pars_fragment>
#include <aomap_pars_fragment>
#include <lightmap_pars_fragment>
#include <emissivemap_pars_fragment>
#include <iridescence_fragment>
#include <envmap_common_pars_fragment>
#include <envmap_physical_pars_fragment>
#include <fog_pars_fragment>
#include <lights_pars_begin>
#include <normal_pars_fragment>
#include <lights_physical_pars_fragment>
#include <transmission_pars_fragment>
#include <shadowmap_pars_fragment>
#include <bumpmap_pars_fragment>
#include <normalmap_pars_fragment>
#include <clearcoat_pars_fragment>
#include <iridescence_pars_fragment>
#include <roughnessmap_pars_fragment>
#include <metalnessmap_pars_fragment>
#include <logdepthbuf_pars_fragment>
#include <clipping_planes_pars_fragment>
void main() {
	vec4 diffuseColor = vec4( diffuse, opacity );
	#include <clipping_planes_fragment>
	ReflectedLight reflectedLight = ReflectedLight( vec3( 0.0 ), vec3( 0.0 ), vec3( 0.0 ), vec3( 0.0 ) );
	vec3 totalEmissiveRadiance = emissive;
	#include <logdepthbuf_fragment>
	#include <map_fragment>
	#include <color_fragment>
	#include <alphamap_fragment>
	#include <alphatest_fragment>
	#include <alphahash_fragment>
	#include <roughnessmap_fragment>
	#include <metalnessmap_fragment>
	#include <normal_fragment_begin>
	#include <normal_fragment_maps>
	#include <clearcoat_normal_fragment_begin>
	#include <clearcoat_normal_fragment_maps>
	#include <emissivemap_fragment>
	#include <lights_physical_fragment>
	#include <lights_fragment_begin>
	#include <lights_fragment_maps>
	#include <lights_fragment_end>
	#include <aomap_fragment>
	vec3 totalDiffuse = reflectedLight.directDiffuse + reflectedLight.indirectDiffuse;
	vec3 totalSpecular = reflectedLight.directSpecular + reflectedLight.indirectSpecular;
	#include <transmission_fragment>
	vec3 outgoingLight = totalDiffuse + totalSpecular + totalEmissiveRadiance;
	#ifdef USE_SHEEN
 
		outgoingLight = outgoingLight + sheenSpecularDirect + sheenSpecularIndirect;
 
 	#endif
	#ifdef USE_CLEARCOAT
		float dotNVcc = saturate( dot( geometryClearcoatNormal, geometryViewDir ) );
		vec3 Fcc = F_Schlick( material.clearcoatF0, material.clearcoatF90, dotNVcc );
		outgoingLight = outgoingLight * ( 1.0 - material.clearcoat * Fcc ) + ( clearcoatSpecularDirect + clearcoatSpecularIndirect ) * material.clearcoat;
	#endif
	#include <opaque_fragment>
	#include <tonemapping_fragment>
	#include <colorspace_fragment>
	#include <fog_fragment>
	#include <premultiplied_alpha_fragment>
	#include <dithering_fragment>
}`,dT=`#define TOON
varying vec3 vViewPosition;
#include <common>
#include <batching_pars_vertex>
#include <uv_pars_vertex>
#include <displacementmap_pars_vertex>
#include <color_pars_vertex>
#include <fog_pars_vertex>
#include <normal_pars_vertex>
#include <morphtarget_pars_vertex>
#include <skinning_pars_vertex>
#include <shadowmap_pars_vertex>
#include <logdepthbuf_pars_vertex>
#include <clipping_planes_pars_vertex>
void main() {
	#include <uv_vertex>
	#include <color_vertex>
	#include <morphinstance_vertex>
	#include <morphcolor_vertex>
	#include <batching_vertex>
	#include <beginnormal_vertex>
	#include <morphnormal_vertex>
	#include <skinbase_vertex>
	#include <skinnormal_vertex>
	#include <defaultnormal_vertex>
	#include <normal_vertex>
	#include <begin_vertex>
	#include <morphtarget_vertex>
	#include <skinning_vertex>
	#include <displacementmap_vertex>
	#include <project_vertex>
	#include <logdepthbuf_vertex>
	#include <clipping_planes_vertex>
	vViewPosition = - mvPosition.xyz;
	#include <worldpos_vertex>
	#include <shadowmap_vertex>
	#include <fog_vertex>
}`,hT=`#define TOON
uniform vec3 diffuse;
uniform vec3 emissive;
uniform float opacity;
#include <common>
#include <dithering_pars_fragment>
#include <color_pars_fragment>
#include <uv_pars_fragment>
#include <map_pars_fragment>
#include <alphamap_pars_fragment>
#include <alphatest_pars_fragment>
#include <alphahash_pars_fragment>
#include <aomap_pars_fragment>
#include <lightmap_pars_fragment>
#include <emissivemap_pars_fragment>
#include <gradientmap_pars_fragment>
#include <fog_pars_fragment>
#include <bsdfs>
#include <lights_pars_begin>
#include <normal_pars_fragment>
#include <lights_toon_pars_fragment>
#include <shadowmap_pars_fragment>
#include <bumpmap_pars_fragment>
#include <normalmap_pars_fragment>
#include <logdepthbuf_pars_fragment>
#include <clipping_planes_pars_fragment>
void main() {
	vec4 diffuseColor = vec4( diffuse, opacity );
	#include <clipping_planes_fragment>
	ReflectedLight reflectedLight = ReflectedLight( vec3( 0.0 ), vec3( 0.0 ), vec3( 0.0 ), vec3( 0.0 ) );
	vec3 totalEmissiveRadiance = emissive;
	#include <logdepthbuf_fragment>
	#include <map_fragment>
	#include <color_fragment>
	#include <alphamap_fragment>
	#include <alphatest_fragment>
	#include <alphahash_fragment>
	#include <normal_fragment_begin>
	#include <normal_fragment_maps>
	#include <emissivemap_fragment>
	#include <lights_toon_fragment>
	#include <lights_fragment_begin>
	#include <lights_fragment_maps>
	#include <lights_fragment_end>
	#include <aomap_fragment>
	vec3 outgoingLight = reflectedLight.directDiffuse + reflectedLight.indirectDiffuse + totalEmissiveRadiance;
	#include <opaque_fragment>
	#include <tonemapping_fragment>
	#include <colorspace_fragment>
	#include <fog_fragment>
	#include <premultiplied_alpha_fragment>
	#include <dithering_fragment>
}`,fT=`uniform float size;
uniform float scale;
#include <common>
#include <color_pars_vertex>
#include <fog_pars_vertex>
#include <morphtarget_pars_vertex>
#include <logdepthbuf_pars_vertex>
#include <clipping_planes_pars_vertex>
#ifdef USE_POINTS_UV
	varying vec2 vUv;
	uniform mat3 uvTransform;
#endif
void main() {
	#ifdef USE_POINTS_UV
		vUv = ( uvTransform * vec3( uv, 1 ) ).xy;
	#endif
	#include <color_vertex>
	#include <morphinstance_vertex>
	#include <morphcolor_vertex>
	#include <begin_vertex>
	#include <morphtarget_vertex>
	#include <project_vertex>
	gl_PointSize = size;
	#ifdef USE_SIZEATTENUATION
		bool isPerspective = isPerspectiveMatrix( projectionMatrix );
		if ( isPerspective ) gl_PointSize *= ( scale / - mvPosition.z );
	#endif
	#include <logdepthbuf_vertex>
	#include <clipping_planes_vertex>
	#include <worldpos_vertex>
	#include <fog_vertex>
}`,pT=`uniform vec3 diffuse;
uniform float opacity;
#include <common>
#include <color_pars_fragment>
#include <map_particle_pars_fragment>
#include <alphatest_pars_fragment>
#include <alphahash_pars_fragment>
#include <fog_pars_fragment>
#include <logdepthbuf_pars_fragment>
#include <clipping_planes_pars_fragment>
void main() {
	vec4 diffuseColor = vec4( diffuse, opacity );
	#include <clipping_planes_fragment>
	vec3 outgoingLight = vec3( 0.0 );
	#include <logdepthbuf_fragment>
	#include <map_particle_fragment>
	#include <color_fragment>
	#include <alphatest_fragment>
	#include <alphahash_fragment>
	outgoingLight = diffuseColor.rgb;
	#include <opaque_fragment>
	#include <tonemapping_fragment>
	#include <colorspace_fragment>
	#include <fog_fragment>
	#include <premultiplied_alpha_fragment>
}`,mT=`#include <common>
#include <batching_pars_vertex>
#include <fog_pars_vertex>
#include <morphtarget_pars_vertex>
#include <skinning_pars_vertex>
#include <logdepthbuf_pars_vertex>
#include <shadowmap_pars_vertex>
void main() {
	#include <batching_vertex>
	#include <beginnormal_vertex>
	#include <morphinstance_vertex>
	#include <morphnormal_vertex>
	#include <skinbase_vertex>
	#include <skinnormal_vertex>
	#include <defaultnormal_vertex>
	#include <begin_vertex>
	#include <morphtarget_vertex>
	#include <skinning_vertex>
	#include <project_vertex>
	#include <logdepthbuf_vertex>
	#include <worldpos_vertex>
	#include <shadowmap_vertex>
	#include <fog_vertex>
}`,gT=`uniform vec3 color;
uniform float opacity;
#include <common>
#include <fog_pars_fragment>
#include <bsdfs>
#include <lights_pars_begin>
#include <logdepthbuf_pars_fragment>
#include <shadowmap_pars_fragment>
#include <shadowmask_pars_fragment>
void main() {
	#include <logdepthbuf_fragment>
	gl_FragColor = vec4( color, opacity * ( 1.0 - getShadowMask() ) );
	#include <tonemapping_fragment>
	#include <colorspace_fragment>
	#include <fog_fragment>
	#include <premultiplied_alpha_fragment>
}`,yT=`uniform float rotation;
uniform vec2 center;
#include <common>
#include <uv_pars_vertex>
#include <fog_pars_vertex>
#include <logdepthbuf_pars_vertex>
#include <clipping_planes_pars_vertex>
void main() {
	#include <uv_vertex>
	vec4 mvPosition = modelViewMatrix[ 3 ];
	vec2 scale = vec2( length( modelMatrix[ 0 ].xyz ), length( modelMatrix[ 1 ].xyz ) );
	#ifndef USE_SIZEATTENUATION
		bool isPerspective = isPerspectiveMatrix( projectionMatrix );
		if ( isPerspective ) scale *= - mvPosition.z;
	#endif
	vec2 alignedPosition = ( position.xy - ( center - vec2( 0.5 ) ) ) * scale;
	vec2 rotatedPosition;
	rotatedPosition.x = cos( rotation ) * alignedPosition.x - sin( rotation ) * alignedPosition.y;
	rotatedPosition.y = sin( rotation ) * alignedPosition.x + cos( rotation ) * alignedPosition.y;
	mvPosition.xy += rotatedPosition;
	gl_Position = projectionMatrix * mvPosition;
	#include <logdepthbuf_vertex>
	#include <clipping_planes_vertex>
	#include <fog_vertex>
}`,_T=`uniform vec3 diffuse;
uniform float opacity;
#include <common>
#include <uv_pars_fragment>
#include <map_pars_fragment>
#include <alphamap_pars_fragment>
#include <alphatest_pars_fragment>
#include <alphahash_pars_fragment>
#include <fog_pars_fragment>
#include <logdepthbuf_pars_fragment>
#include <clipping_planes_pars_fragment>
void main() {
	vec4 diffuseColor = vec4( diffuse, opacity );
	#include <clipping_planes_fragment>
	vec3 outgoingLight = vec3( 0.0 );
	#include <logdepthbuf_fragment>
	#include <map_fragment>
	#include <alphamap_fragment>
	#include <alphatest_fragment>
	#include <alphahash_fragment>
	outgoingLight = diffuseColor.rgb;
	#include <opaque_fragment>
	#include <tonemapping_fragment>
	#include <colorspace_fragment>
	#include <fog_fragment>
}`,_t={alphahash_fragment:zM,alphahash_pars_fragment:GM,alphamap_fragment:VM,alphamap_pars_fragment:HM,alphatest_fragment:WM,alphatest_pars_fragment:XM,aomap_fragment:qM,aomap_pars_fragment:$M,batching_pars_vertex:YM,batching_vertex:KM,begin_vertex:ZM,beginnormal_vertex:JM,bsdfs:jM,iridescence_fragment:QM,bumpmap_pars_fragment:e1,clipping_planes_fragment:t1,clipping_planes_pars_fragment:n1,clipping_planes_pars_vertex:i1,clipping_planes_vertex:r1,color_fragment:s1,color_pars_fragment:o1,color_pars_vertex:a1,color_vertex:l1,common:c1,defaultnormal_vertex:u1,displacementmap_pars_vertex:d1,displacementmap_vertex:h1,emissivemap_fragment:f1,emissivemap_pars_fragment:p1,colorspace_fragment:m1,colorspace_pars_fragment:g1,envmap_fragment:y1,envmap_common_pars_fragment:_1,envmap_pars_fragment:v1,envmap_pars_vertex:x1,envmap_physical_pars_fragment:P1,envmap_vertex:b1,fog_vertex:w1,fog_pars_vertex:S1,fog_fragment:M1,fog_pars_fragment:A1,gradientmap_pars_fragment:T1,lightmap_pars_fragment:E1,lights_lambert_fragment:R1,lights_lambert_pars_fragment:C1,lights_pars_begin:I1,lights_toon_fragment:L1,lights_toon_pars_fragment:N1,lights_phong_fragment:D1,lights_phong_pars_fragment:k1,lights_physical_fragment:F1,lights_physical_pars_fragment:U1,lights_fragment_begin:O1,lights_fragment_maps:B1,lights_fragment_end:z1,lightprobes_pars_fragment:G1,logdepthbuf_fragment:V1,logdepthbuf_pars_fragment:H1,logdepthbuf_pars_vertex:W1,logdepthbuf_vertex:X1,map_fragment:q1,map_pars_fragment:$1,map_particle_fragment:Y1,map_particle_pars_fragment:K1,metalnessmap_fragment:Z1,metalnessmap_pars_fragment:J1,morphinstance_vertex:j1,morphcolor_vertex:Q1,morphnormal_vertex:eA,morphtarget_pars_vertex:tA,morphtarget_vertex:nA,normal_fragment_begin:iA,normal_fragment_maps:rA,normal_pars_fragment:sA,normal_pars_vertex:oA,normal_vertex:aA,normalmap_pars_fragment:lA,clearcoat_normal_fragment_begin:cA,clearcoat_normal_fragment_maps:uA,clearcoat_pars_fragment:dA,iridescence_pars_fragment:hA,opaque_fragment:fA,packing:pA,premultiplied_alpha_fragment:mA,project_vertex:gA,dithering_fragment:yA,dithering_pars_fragment:_A,roughnessmap_fragment:vA,roughnessmap_pars_fragment:xA,shadowmap_pars_fragment:bA,shadowmap_pars_vertex:wA,shadowmap_vertex:SA,shadowmask_pars_fragment:MA,skinbase_vertex:AA,skinning_pars_vertex:TA,skinning_vertex:EA,skinnormal_vertex:RA,specularmap_fragment:CA,specularmap_pars_fragment:IA,tonemapping_fragment:PA,tonemapping_pars_fragment:LA,transmission_fragment:NA,transmission_pars_fragment:DA,uv_pars_fragment:kA,uv_pars_vertex:FA,uv_vertex:UA,worldpos_vertex:OA,background_vert:BA,background_frag:zA,backgroundCube_vert:GA,backgroundCube_frag:VA,cube_vert:HA,cube_frag:WA,depth_vert:XA,depth_frag:qA,distance_vert:$A,distance_frag:YA,equirect_vert:KA,equirect_frag:ZA,linedashed_vert:JA,linedashed_frag:jA,meshbasic_vert:QA,meshbasic_frag:eT,meshlambert_vert:tT,meshlambert_frag:nT,meshmatcap_vert:iT,meshmatcap_frag:rT,meshnormal_vert:sT,meshnormal_frag:oT,meshphong_vert:aT,meshphong_frag:lT,meshphysical_vert:cT,meshphysical_frag:uT,meshtoon_vert:dT,meshtoon_frag:hT,points_vert:fT,points_frag:pT,shadow_vert:mT,shadow_frag:gT,sprite_vert:yT,sprite_frag:_T},ke={common:{diffuse:{value:new Ye(16777215)},opacity:{value:1},map:{value:null},mapTransform:{value:new lt},alphaMap:{value:null},alphaMapTransform:{value:new lt},alphaTest:{value:0}},specularmap:{specularMap:{value:null},specularMapTransform:{value:new lt}},envmap:{envMap:{value:null},envMapRotation:{value:new lt},reflectivity:{value:1},ior:{value:1.5},refractionRatio:{value:.98},dfgLUT:{value:null}},aomap:{aoMap:{value:null},aoMapIntensity:{value:1},aoMapTransform:{value:new lt}},lightmap:{lightMap:{value:null},lightMapIntensity:{value:1},lightMapTransform:{value:new lt}},bumpmap:{bumpMap:{value:null},bumpMapTransform:{value:new lt},bumpScale:{value:1}},normalmap:{normalMap:{value:null},normalMapTransform:{value:new lt},normalScale:{value:new Be(1,1)}},displacementmap:{displacementMap:{value:null},displacementMapTransform:{value:new lt},displacementScale:{value:1},displacementBias:{value:0}},emissivemap:{emissiveMap:{value:null},emissiveMapTransform:{value:new lt}},metalnessmap:{metalnessMap:{value:null},metalnessMapTransform:{value:new lt}},roughnessmap:{roughnessMap:{value:null},roughnessMapTransform:{value:new lt}},gradientmap:{gradientMap:{value:null}},fog:{fogDensity:{value:25e-5},fogNear:{value:1},fogFar:{value:2e3},fogColor:{value:new Ye(16777215)}},lights:{ambientLightColor:{value:[]},lightProbe:{value:[]},sunLights:{value:[],properties:{direction:{},color:{}}},sunLightShadows:{value:[],properties:{shadowIntensity:1,shadowBias:{},shadowNormalBias:{},shadowRadius:{},shadowMapSize:{}}},sunShadowMatrix:{value:[]},sunShadowCascade:{value:[]},directionalLights:{value:[],properties:{direction:{},color:{}}},directionalLightShadows:{value:[],properties:{shadowIntensity:1,shadowBias:{},shadowNormalBias:{},shadowRadius:{},shadowMapSize:{}}},directionalShadowMatrix:{value:[]},spotLights:{value:[],properties:{color:{},position:{},direction:{},distance:{},coneCos:{},penumbraCos:{},decay:{}}},spotLightShadows:{value:[],properties:{shadowIntensity:1,shadowBias:{},shadowNormalBias:{},shadowRadius:{},shadowMapSize:{}}},spotLightMap:{value:[]},spotLightMatrix:{value:[]},pointLights:{value:[],properties:{color:{},position:{},decay:{},distance:{}}},pointLightShadows:{value:[],properties:{shadowIntensity:1,shadowBias:{},shadowNormalBias:{},shadowRadius:{},shadowMapSize:{},shadowCameraNear:{},shadowCameraFar:{}}},pointShadowMatrix:{value:[]},hemisphereLights:{value:[],properties:{direction:{},skyColor:{},groundColor:{}}},rectAreaLights:{value:[],properties:{color:{},position:{},width:{},height:{}}},ltc_1:{value:null},ltc_2:{value:null},probesSH:{value:[]},probesMin:{value:[]},probesMax:{value:[]},probesResolution:{value:[]}},points:{diffuse:{value:new Ye(16777215)},opacity:{value:1},size:{value:1},scale:{value:1},map:{value:null},alphaMap:{value:null},alphaMapTransform:{value:new lt},alphaTest:{value:0},uvTransform:{value:new lt}},sprite:{diffuse:{value:new Ye(16777215)},opacity:{value:1},center:{value:new Be(.5,.5)},rotation:{value:0},map:{value:null},mapTransform:{value:new lt},alphaMap:{value:null},alphaMapTransform:{value:new lt},alphaTest:{value:0}}},Er={basic:{uniforms:ii([ke.common,ke.specularmap,ke.envmap,ke.aomap,ke.lightmap,ke.fog]),vertexShader:_t.meshbasic_vert,fragmentShader:_t.meshbasic_frag},lambert:{uniforms:ii([ke.common,ke.specularmap,ke.envmap,ke.aomap,ke.lightmap,ke.emissivemap,ke.bumpmap,ke.normalmap,ke.displacementmap,ke.fog,ke.lights,{emissive:{value:new Ye(0)},envMapIntensity:{value:1}}]),vertexShader:_t.meshlambert_vert,fragmentShader:_t.meshlambert_frag},phong:{uniforms:ii([ke.common,ke.specularmap,ke.envmap,ke.aomap,ke.lightmap,ke.emissivemap,ke.bumpmap,ke.normalmap,ke.displacementmap,ke.fog,ke.lights,{emissive:{value:new Ye(0)},specular:{value:new Ye(1118481)},shininess:{value:30},envMapIntensity:{value:1}}]),vertexShader:_t.meshphong_vert,fragmentShader:_t.meshphong_frag},standard:{uniforms:ii([ke.common,ke.envmap,ke.aomap,ke.lightmap,ke.emissivemap,ke.bumpmap,ke.normalmap,ke.displacementmap,ke.roughnessmap,ke.metalnessmap,ke.fog,ke.lights,{emissive:{value:new Ye(0)},roughness:{value:1},metalness:{value:0},envMapIntensity:{value:1}}]),vertexShader:_t.meshphysical_vert,fragmentShader:_t.meshphysical_frag},toon:{uniforms:ii([ke.common,ke.aomap,ke.lightmap,ke.emissivemap,ke.bumpmap,ke.normalmap,ke.displacementmap,ke.gradientmap,ke.fog,ke.lights,{emissive:{value:new Ye(0)}}]),vertexShader:_t.meshtoon_vert,fragmentShader:_t.meshtoon_frag},matcap:{uniforms:ii([ke.common,ke.bumpmap,ke.normalmap,ke.displacementmap,ke.fog,{matcap:{value:null}}]),vertexShader:_t.meshmatcap_vert,fragmentShader:_t.meshmatcap_frag},points:{uniforms:ii([ke.points,ke.fog]),vertexShader:_t.points_vert,fragmentShader:_t.points_frag},dashed:{uniforms:ii([ke.common,ke.fog,{scale:{value:1},dashSize:{value:1},totalSize:{value:2}}]),vertexShader:_t.linedashed_vert,fragmentShader:_t.linedashed_frag},depth:{uniforms:ii([ke.common,ke.displacementmap]),vertexShader:_t.depth_vert,fragmentShader:_t.depth_frag},normal:{uniforms:ii([ke.common,ke.bumpmap,ke.normalmap,ke.displacementmap,{opacity:{value:1}}]),vertexShader:_t.meshnormal_vert,fragmentShader:_t.meshnormal_frag},sprite:{uniforms:ii([ke.sprite,ke.fog]),vertexShader:_t.sprite_vert,fragmentShader:_t.sprite_frag},background:{uniforms:{uvTransform:{value:new lt},t2D:{value:null},backgroundIntensity:{value:1}},vertexShader:_t.background_vert,fragmentShader:_t.background_frag},backgroundCube:{uniforms:{envMap:{value:null},backgroundBlurriness:{value:0},backgroundIntensity:{value:1},backgroundRotation:{value:new lt}},vertexShader:_t.backgroundCube_vert,fragmentShader:_t.backgroundCube_frag},cube:{uniforms:{tCube:{value:null},tFlip:{value:-1},opacity:{value:1}},vertexShader:_t.cube_vert,fragmentShader:_t.cube_frag},equirect:{uniforms:{tEquirect:{value:null}},vertexShader:_t.equirect_vert,fragmentShader:_t.equirect_frag},distance:{uniforms:ii([ke.common,ke.displacementmap,{referencePosition:{value:new U},nearDistance:{value:1},farDistance:{value:1e3}}]),vertexShader:_t.distance_vert,fragmentShader:_t.distance_frag},shadow:{uniforms:ii([ke.lights,ke.fog,{color:{value:new Ye(0)},opacity:{value:1}}]),vertexShader:_t.shadow_vert,fragmentShader:_t.shadow_frag}};Er.physical={uniforms:ii([Er.standard.uniforms,{clearcoat:{value:0},clearcoatMap:{value:null},clearcoatMapTransform:{value:new lt},clearcoatNormalMap:{value:null},clearcoatNormalMapTransform:{value:new lt},clearcoatNormalScale:{value:new Be(1,1)},clearcoatRoughness:{value:0},clearcoatRoughnessMap:{value:null},clearcoatRoughnessMapTransform:{value:new lt},diffuseRoughness:{value:0},diffuseRoughnessMap:{value:null},diffuseRoughnessMapTransform:{value:new lt},dispersion:{value:0},retroreflectivity:{value:0},iridescence:{value:0},iridescenceMap:{value:null},iridescenceMapTransform:{value:new lt},iridescenceIOR:{value:1.3},iridescenceThicknessMinimum:{value:100},iridescenceThicknessMaximum:{value:400},iridescenceThicknessMap:{value:null},iridescenceThicknessMapTransform:{value:new lt},sheen:{value:0},sheenColor:{value:new Ye(0)},sheenColorMap:{value:null},sheenColorMapTransform:{value:new lt},sheenRoughness:{value:1},sheenRoughnessMap:{value:null},sheenRoughnessMapTransform:{value:new lt},transmission:{value:0},transmissionMap:{value:null},transmissionMapTransform:{value:new lt},transmissionSamplerSize:{value:new Be},transmissionSamplerMap:{value:null},thickness:{value:0},thicknessMap:{value:null},thicknessMapTransform:{value:new lt},attenuationDistance:{value:0},attenuationColor:{value:new Ye(0)},specularColor:{value:new Ye(1,1,1)},specularColorMap:{value:null},specularColorMapTransform:{value:new lt},specularIntensity:{value:1},specularIntensityMap:{value:null},specularIntensityMapTransform:{value:new lt},anisotropyVector:{value:new Be},anisotropyMap:{value:null},anisotropyMapTransform:{value:new lt}}]),vertexShader:_t.meshphysical_vert,fragmentShader:_t.meshphysical_frag};var Nd={r:0,b:0,g:0},vT=new Nt,A_=new lt;A_.set(-1,0,0,0,1,0,0,0,1);function xT(n,e,t,i,r,s){let o=new Ye(0),a=r===!0?0:1,l,c,u=null,f=0,h=null;function p(v){let M=v.isScene===!0?v.background:null;if(M&&M.isTexture){let x=v.backgroundBlurriness>0;M=e.get(M,x)}return M}function m(v){let M=!1,x=p(v);x===null?g(o,a):x&&x.isColor&&(g(x,1),M=!0);let C=n.xr.getEnvironmentBlendMode();C==="additive"?t.buffers.color.setClear(0,0,0,1,s):C==="alpha-blend"&&t.buffers.color.setClear(0,0,0,0,s),(n.autoClear||M)&&(t.buffers.depth.setTest(!0),t.buffers.depth.setMask(!0),t.buffers.color.setMask(!0),n.clear(n.autoClearColor,n.autoClearDepth,n.autoClearStencil))}function _(v,M){let x=p(M);x&&x.isCubeTexture?(c===void 0&&(c=new Pt(new Sr(1,1,1),new Jn({name:"BackgroundCubeMaterial",uniforms:to(Er.backgroundCube.uniforms),vertexShader:Er.backgroundCube.vertexShader,fragmentShader:Er.backgroundCube.fragmentShader,side:jn,depthTest:!1,depthWrite:!1,fog:!1,allowOverride:!1})),c.geometry.deleteAttribute("normal"),c.geometry.deleteAttribute("uv"),c.onBeforeRender=function(C,R,b){this.matrixWorld.copyPosition(b.matrixWorld)},Object.defineProperty(c.material,"envMap",{get:function(){return this.uniforms.envMap.value}}),i.update(c)),c.material.uniforms.envMap.value=x,c.material.uniforms.backgroundBlurriness.value=M.backgroundBlurriness,c.material.uniforms.backgroundIntensity.value=M.backgroundIntensity,c.material.uniforms.backgroundRotation.value.setFromMatrix4(vT.makeRotationFromEuler(M.backgroundRotation)).transpose(),x.isRenderTargetTexture===!1&&c.material.uniforms.backgroundRotation.value.premultiply(A_),c.material.toneMapped=Tt.getTransfer(x.colorSpace)!==Ot,(u!==x||f!==x.version||h!==n.toneMapping)&&(c.material.needsUpdate=!0,u=x,f=x.version,h=n.toneMapping),c.layers.enableAll(),v.unshift(c,c.geometry,c.material,0,0,null)):x&&x.isTexture&&(l===void 0&&(l=new Pt(new fi(2,2),new Jn({name:"BackgroundMaterial",uniforms:to(Er.background.uniforms),vertexShader:Er.background.vertexShader,fragmentShader:Er.background.fragmentShader,side:Es,depthTest:!1,depthWrite:!1,fog:!1,allowOverride:!1})),l.geometry.deleteAttribute("normal"),Object.defineProperty(l.material,"map",{get:function(){return this.uniforms.t2D.value}}),i.update(l)),l.material.uniforms.t2D.value=x,l.material.uniforms.backgroundIntensity.value=M.backgroundIntensity,l.material.toneMapped=Tt.getTransfer(x.colorSpace)!==Ot,x.matrixAutoUpdate===!0&&x.updateMatrix(),l.material.uniforms.uvTransform.value.copy(x.matrix),(u!==x||f!==x.version||h!==n.toneMapping)&&(l.material.needsUpdate=!0,u=x,f=x.version,h=n.toneMapping),l.layers.enableAll(),v.unshift(l,l.geometry,l.material,0,0,null))}function g(v,M){v.getRGB(Nd,Op(n)),t.buffers.color.setClear(Nd.r,Nd.g,Nd.b,M,s)}function y(){c!==void 0&&(c.geometry.dispose(),c.material.dispose(),c=void 0),l!==void 0&&(l.geometry.dispose(),l.material.dispose(),l=void 0)}return{getClearColor:function(){return o},setClearColor:function(v,M=1){o.set(v),a=M,g(o,a)},getClearAlpha:function(){return a},setClearAlpha:function(v){a=v,g(o,a)},render:m,addToRenderList:_,dispose:y}}function bT(n,e){let t=n.getParameter(n.MAX_VERTEX_ATTRIBS),i={},r=h(null),s=r,o=!1;function a(N,z,G,D,X){let Y=!1,H=f(N,D,G,z);s!==H&&(s=H,c(s.object)),Y=p(N,D,G,X),Y&&m(N,D,G,X),X!==null&&e.update(X,n.ELEMENT_ARRAY_BUFFER),(Y||o)&&(o=!1,x(N,z,G,D),X!==null&&n.bindBuffer(n.ELEMENT_ARRAY_BUFFER,e.get(X).buffer))}function l(){return n.createVertexArray()}function c(N){return n.bindVertexArray(N)}function u(N){return n.deleteVertexArray(N)}function f(N,z,G,D){let X=D.wireframe===!0,Y=i[z.id];Y===void 0&&(Y={},i[z.id]=Y);let H=N.isInstancedMesh===!0?N.id:0,de=Y[H];de===void 0&&(de={},Y[H]=de);let J=de[G.id];J===void 0&&(J={},de[G.id]=J);let ne=J[X];return ne===void 0&&(ne=h(l()),J[X]=ne),ne}function h(N){let z=[],G=[],D=[];for(let X=0;X<t;X++)z[X]=0,G[X]=0,D[X]=0;return{geometry:null,program:null,wireframe:!1,newAttributes:z,enabledAttributes:G,attributeDivisors:D,object:N,attributes:{},index:null}}function p(N,z,G,D){let X=s.attributes,Y=z.attributes,H=0,de=G.getAttributes();for(let J in de)if(de[J].location>=0){let oe=X[J],me=Y[J];if(me===void 0&&(J==="instanceMatrix"&&N.instanceMatrix&&(me=N.instanceMatrix),J==="instanceColor"&&N.instanceColor&&(me=N.instanceColor)),oe===void 0||oe.attribute!==me||me&&oe.data!==me.data)return!0;H++}return s.attributesNum!==H||s.index!==D}function m(N,z,G,D){let X={},Y=z.attributes,H=0,de=G.getAttributes();for(let J in de)if(de[J].location>=0){let oe=Y[J];oe===void 0&&(J==="instanceMatrix"&&N.instanceMatrix&&(oe=N.instanceMatrix),J==="instanceColor"&&N.instanceColor&&(oe=N.instanceColor));let me={};me.attribute=oe,oe&&oe.data&&(me.data=oe.data),X[J]=me,H++}s.attributes=X,s.attributesNum=H,s.index=D}function _(){let N=s.newAttributes;for(let z=0,G=N.length;z<G;z++)N[z]=0}function g(N){y(N,0)}function y(N,z){let G=s.newAttributes,D=s.enabledAttributes,X=s.attributeDivisors;G[N]=1,D[N]===0&&(n.enableVertexAttribArray(N),D[N]=1),X[N]!==z&&(n.vertexAttribDivisor(N,z),X[N]=z)}function v(){let N=s.newAttributes,z=s.enabledAttributes;for(let G=0,D=z.length;G<D;G++)z[G]!==N[G]&&(n.disableVertexAttribArray(G),z[G]=0)}function M(N,z,G,D,X,Y,H){H===!0?n.vertexAttribIPointer(N,z,G,X,Y):n.vertexAttribPointer(N,z,G,D,X,Y)}function x(N,z,G,D){_();let X=D.attributes,Y=G.getAttributes(),H=z.defaultAttributeValues;for(let de in Y){let J=Y[de];if(J.location>=0){let ne=X[de];if(ne===void 0&&(de==="instanceMatrix"&&N.instanceMatrix&&(ne=N.instanceMatrix),de==="instanceColor"&&N.instanceColor&&(ne=N.instanceColor)),ne!==void 0){let oe=ne.normalized,me=ne.itemSize,pe=e.get(ne);if(pe===void 0)continue;let ie=pe.buffer,ve=pe.type,xe=pe.bytesPerElement,be=ve===n.INT||ve===n.UNSIGNED_INT||ne.gpuType===Zu;if(ne.isInterleavedBufferAttribute){let _e=ne.data,ze=_e.isInterleavedBuffer===!0?_e.stride:_e.itemSize,Je=ne.offset;if(_e.isInstancedInterleavedBuffer||_e.isInstancedBufferAttribute){for(let We=0;We<J.locationSize;We++)y(J.location+We,_e.meshPerAttribute);N.isInstancedMesh!==!0&&D._maxInstanceCount===void 0&&(D._maxInstanceCount=_e.meshPerAttribute*_e.count)}else for(let We=0;We<J.locationSize;We++)g(J.location+We);n.bindBuffer(n.ARRAY_BUFFER,ie);for(let We=0;We<J.locationSize;We++)M(J.location+We,me/J.locationSize,ve,oe,ze*xe,(Je+me/J.locationSize*We)*xe,be)}else{if(ne.isInstancedBufferAttribute){for(let _e=0;_e<J.locationSize;_e++)y(J.location+_e,ne.meshPerAttribute);N.isInstancedMesh!==!0&&D._maxInstanceCount===void 0&&(D._maxInstanceCount=ne.meshPerAttribute*ne.count)}else for(let _e=0;_e<J.locationSize;_e++)g(J.location+_e);n.bindBuffer(n.ARRAY_BUFFER,ie);for(let _e=0;_e<J.locationSize;_e++)M(J.location+_e,me/J.locationSize,ve,oe,me*xe,me/J.locationSize*_e*xe,be)}}else if(H!==void 0){let oe=H[de];if(oe!==void 0)switch(oe.length){case 2:n.vertexAttrib2fv(J.location,oe);break;case 3:n.vertexAttrib3fv(J.location,oe);break;case 4:n.vertexAttrib4fv(J.location,oe);break;default:n.vertexAttrib1fv(J.location,oe)}}}}v()}function C(){F();for(let N in i){let z=i[N];for(let G in z){let D=z[G];for(let X in D){let Y=D[X];for(let H in Y)u(Y[H].object),delete Y[H];delete D[X]}}delete i[N]}}function R(N){if(i[N.id]===void 0)return;let z=i[N.id];for(let G in z){let D=z[G];for(let X in D){let Y=D[X];for(let H in Y)u(Y[H].object),delete Y[H];delete D[X]}}delete i[N.id]}function b(N){for(let z in i){let G=i[z];for(let D in G){let X=G[D];if(X[N.id]===void 0)continue;let Y=X[N.id];for(let H in Y)u(Y[H].object),delete Y[H];delete X[N.id]}}}function E(N){for(let z in i){let G=i[z],D=N.isInstancedMesh===!0?N.id:0,X=G[D];if(X!==void 0){for(let Y in X){let H=X[Y];for(let de in H)u(H[de].object),delete H[de];delete X[Y]}delete G[D],Object.keys(G).length===0&&delete i[z]}}}function F(){L(),o=!0,s!==r&&(s=r,c(s.object))}function L(){r.geometry=null,r.program=null,r.wireframe=!1}return{setup:a,reset:F,resetDefaultState:L,dispose:C,releaseStatesOfGeometry:R,releaseStatesOfObject:E,releaseStatesOfProgram:b,initAttributes:_,enableAttribute:g,disableUnusedAttributes:v}}function wT(n,e,t){let i;function r(l){i=l}function s(l,c){n.drawArrays(i,l,c),t.update(c,i,1)}function o(l,c,u){u!==0&&(n.drawArraysInstanced(i,l,c,u),t.update(c,i,u))}function a(l,c,u){if(u===0)return;e.get("WEBGL_multi_draw").multiDrawArraysWEBGL(i,l,0,c,0,u);let h=0;for(let p=0;p<u;p++)h+=c[p];t.update(h,i,1)}this.setMode=r,this.render=s,this.renderInstances=o,this.renderMultiDraw=a}function ST(n,e,t,i){let r;function s(){if(r!==void 0)return r;if(e.has("EXT_texture_filter_anisotropic")===!0){let b=e.get("EXT_texture_filter_anisotropic");r=n.getParameter(b.MAX_TEXTURE_MAX_ANISOTROPY_EXT)}else r=0;return r}function o(b){return!(b!==sr&&i.convert(b)!==n.getParameter(n.IMPLEMENTATION_COLOR_READ_FORMAT))}function a(b){let E=b===rr&&(e.has("EXT_color_buffer_half_float")||e.has("EXT_color_buffer_float"));return!(b!==gi&&b!==Gi&&!E&&i.convert(b)!==n.getParameter(n.IMPLEMENTATION_COLOR_READ_TYPE))}function l(b){if(b==="highp"){if(n.getShaderPrecisionFormat(n.VERTEX_SHADER,n.HIGH_FLOAT).precision>0&&n.getShaderPrecisionFormat(n.FRAGMENT_SHADER,n.HIGH_FLOAT).precision>0)return"highp";b="mediump"}return b==="mediump"&&n.getShaderPrecisionFormat(n.VERTEX_SHADER,n.MEDIUM_FLOAT).precision>0&&n.getShaderPrecisionFormat(n.FRAGMENT_SHADER,n.MEDIUM_FLOAT).precision>0?"mediump":"lowp"}let c=t.precision!==void 0?t.precision:"highp",u=l(c);u!==c&&(et("WebGLRenderer:",c,"not supported, using",u,"instead."),c=u);let f=t.reversedDepthBuffer===!0&&e.has("EXT_clip_control"),h=t.logarithmicDepthBuffer===!0&&f===!1;t.reversedDepthBuffer===!0&&f===!1&&et("WebGLRenderer: Unable to use reversed depth buffer due to missing EXT_clip_control extension. Fallback to default depth buffer."),t.logarithmicDepthBuffer===!0&&f===!0&&et("WebGLRenderer: Logarithmic depth buffer is ignored when reversed depth buffer is enabled.");let p=n.getParameter(n.MAX_TEXTURE_IMAGE_UNITS),m=n.getParameter(n.MAX_VERTEX_TEXTURE_IMAGE_UNITS),_=n.getParameter(n.MAX_TEXTURE_SIZE),g=n.getParameter(n.MAX_CUBE_MAP_TEXTURE_SIZE),y=n.getParameter(n.MAX_VERTEX_ATTRIBS),v=n.getParameter(n.MAX_VERTEX_UNIFORM_VECTORS),M=n.getParameter(n.MAX_VARYING_VECTORS),x=n.getParameter(n.MAX_FRAGMENT_UNIFORM_VECTORS),C=n.getParameter(n.MAX_SAMPLES),R=n.getParameter(n.SAMPLES);return{isWebGL2:!0,getMaxAnisotropy:s,getMaxPrecision:l,textureFormatReadable:o,textureTypeReadable:a,precision:c,logarithmicDepthBuffer:h,reversedDepthBuffer:f,maxTextures:p,maxVertexTextures:m,maxTextureSize:_,maxCubemapSize:g,maxAttributes:y,maxVertexUniforms:v,maxVaryings:M,maxFragmentUniforms:x,maxSamples:C,samples:R}}function MT(n){let e=this,t=null,i=0,r=!1,s=!1,o=new Mi,a=new lt,l={value:null,needsUpdate:!1};this.uniform=l,this.numPlanes=0,this.numIntersection=0,this.init=function(f,h){let p=f.length!==0||h||i!==0||r;return r=h,i=f.length,p},this.beginShadows=function(){s=!0,u(null)},this.endShadows=function(){s=!1},this.setGlobalState=function(f,h){t=u(f,h,0)},this.setState=function(f,h,p){let m=f.clippingPlanes,_=f.clipIntersection,g=f.clipShadows,y=n.get(f);if(!r||m===null||m.length===0||s&&!g)s?u(null):c();else{let v=s?0:i,M=v*4,x=y.clippingState||null;l.value=x,x=u(m,h,M,p);for(let C=0;C!==M;++C)x[C]=t[C];y.clippingState=x,this.numIntersection=_?this.numPlanes:0,this.numPlanes+=v}};function c(){l.value!==t&&(l.value=t,l.needsUpdate=i>0),e.numPlanes=i,e.numIntersection=0}function u(f,h,p,m){let _=f!==null?f.length:0,g=null;if(_!==0){if(g=l.value,m!==!0||g===null){let y=p+_*4,v=h.matrixWorldInverse;a.getNormalMatrix(v),(g===null||g.length<y)&&(g=new Float32Array(y));for(let M=0,x=p;M!==_;++M,x+=4)o.copy(f[M]).applyMatrix4(v,a),o.normal.toArray(g,x),g[x+3]=o.constant}l.value=g,l.needsUpdate=!0}return e.numPlanes=_,e.numIntersection=0,g}}var Vl=class extends Ai{constructor(e=1,t={}){super(e,e,t),this.isWebGLCubeRenderTarget=!0;let i={width:e,height:e,depth:1},r=[i,i,i,i,i,i];this.texture=new ul(r),this._setTextureOptions(t),this.texture.isRenderTargetTexture=!0}fromEquirectangularTexture(e,t){this.texture.type=t.type,this.texture.colorSpace=t.colorSpace,this.texture.generateMipmaps=t.generateMipmaps,this.texture.minFilter=t.minFilter,this.texture.magFilter=t.magFilter;let i={uniforms:{tEquirect:{value:null}},vertexShader:`

				varying vec3 vWorldDirection;

				vec3 transformDirection( in vec3 dir, in mat4 matrix ) {

					return normalize( ( matrix * vec4( dir, 0.0 ) ).xyz );

				}

				void main() {

					vWorldDirection = transformDirection( position, modelMatrix );

					#include <begin_vertex>
					#include <project_vertex>

				}
			`,fragmentShader:`

				uniform sampler2D tEquirect;

				varying vec3 vWorldDirection;

				#include <common>

				void main() {

					vec3 direction = normalize( vWorldDirection );

					vec2 sampleUV = equirectUv( direction );

					gl_FragColor = texture2D( tEquirect, sampleUV );

				}
			`},r=new Sr(5,5,5),s=new Jn({name:"CubemapFromEquirect",uniforms:to(i.uniforms),vertexShader:i.vertexShader,fragmentShader:i.fragmentShader,side:jn,blending:Zs});s.uniforms.tEquirect.value=t;let o=new Pt(r,s),a=t.minFilter;return t.minFilter===Ri&&(t.minFilter=Ln),new ia(1,10,this).update(e,o),t.minFilter=a,o.geometry.dispose(),o.material.dispose(),this}clear(e,t=!0,i=!0,r=!0){let s=e.getRenderTarget();for(let o=0;o<6;o++)e.setRenderTarget(this,o),e.clear(t,i,r);e.setRenderTarget(s)}},i_=256,AT=3,TT=20,T_=256,E_=16,ET=3,RT=new U,CT=new Ye,kd=class n{constructor(e){this._renderer=e,this._cubeSize=0,this._sourceTarget=null,this._cubeCamera=new ia(1,10,null),this._boxMesh=new Pt(new Sr(5,5,5),null),this._cubemapMaterial=null,this._equirectMaterial=null,this._blurMaterial=null,this._ggxMaterial=null,this._integrationMaterial=null}fromScene(e,t=0,i=.1,r=100,s={}){let{size:o=256,position:a=RT}=s,l=this._renderer;this._setSize(o);let c=this._allocateTarget(),u=this._getSourceTarget(!0);t>0&&(u.texture.mipmapsAutoUpdate=!1);let f=l.autoClear,h=l.autoClearColor,p=l.autoClearDepth,m=l.autoClearStencil,_=e.background;l.autoClear=!0,l.autoClearColor=!0,l.autoClearDepth=!0,l.autoClearStencil=!0,_===null&&(e.background=l.getClearColor(CT));let g=new ia(i,r,u);return g.position.copy(a),g.update(l,e),l.autoClear=f,l.autoClearColor=h,l.autoClearDepth=p,l.autoClearStencil=m,e.background=_,t>0&&(u.texture.mipmapsAutoUpdate=!0,this._blur(c,t)),this._applyPMREM(c),c}fromEquirectangular(e,t=null){return this._fromTexture(e,t)}fromCubemap(e,t=null){return this._fromTexture(e,t)}compileCubemapShader(){this._cubemapMaterial===null&&(this._cubemapMaterial=o_(),this._compileMaterial(this._cubemapMaterial))}compileEquirectangularShader(){this._equirectMaterial===null&&(this._equirectMaterial=s_(),this._compileMaterial(this._equirectMaterial))}dispose(){this._sourceTarget!==null&&this._sourceTarget.dispose(),this._cubemapMaterial!==null&&this._cubemapMaterial.dispose(),this._equirectMaterial!==null&&this._equirectMaterial.dispose(),this._blurMaterial!==null&&this._blurMaterial.dispose(),this._ggxMaterial!==null&&this._ggxMaterial.dispose(),this._integrationMaterial!==null&&this._integrationMaterial.dispose(),this._boxMesh.geometry.dispose()}static lodToRoughness(e,t){return t>0?1-Math.sqrt(1-e/t):0}_setSize(e){this._cubeSize=Math.max(i_,Yy(e))}_fromTexture(e,t){e.mapping===Qs||e.mapping===sa?this._setSize(e.image.length===0?i_:e.image[0].width||e.image[0].image.width):this._setSize(e.image.width/4);let i=t||this._allocateTarget();return this._textureToCubemap(e),this._applyPMREM(i),i}_allocateTarget(){let e=this._cubeSize,t=r_(e,!1,!1),i=Math.log2(e)-AT;for(let r=0;r<=i;r++)t.texture.mipmaps.push({width:e>>r,height:e>>r});return t.texture.name="PMREM",t.texture.isPMREMTexture=!0,t}_getSourceTarget(e=!1){let t=this._cubeSize,i=this._sourceTarget;return(i===null||i.width!==t||e&&i.depthBuffer===!1)&&(i!==null&&i.dispose(),this._sourceTarget=r_(t,!0,e)),this._sourceTarget}_compileMaterial(e){this._boxMesh.material=e,this._renderer.compile(this._boxMesh,this._cubeCamera.children[0])}_renderCube(e,t,i){let r=this._boxMesh,s=this._cubeCamera;r.material=i,s.renderTarget=e,s.activeMipmapLevel=t;let o=e.width>>t;e.viewport.set(0,0,o,o),s.update(this._renderer,r),e.viewport.set(0,0,e.width,e.height)}_textureToCubemap(e){let t;e.mapping===Qs||e.mapping===sa?(this._cubemapMaterial===null&&(this._cubemapMaterial=o_()),t=this._cubemapMaterial,t.uniforms.flipEnvMap.value=e.isRenderTargetTexture===!1?-1:1):(this._equirectMaterial===null&&(this._equirectMaterial=s_()),t=this._equirectMaterial),t.uniforms.envMap.value=e,this._renderCube(this._getSourceTarget(),0,t)}_applyPMREM(e){this._ggxMaterial===null&&(this._ggxMaterial=IT(),this._integrationMaterial=PT());let t=this._cubeSize,i=e.texture.mipmaps.length-1,r=this._ggxMaterial.uniforms;r.envMap.value=this._sourceTarget.texture;let s=this._integrationMaterial.uniforms;s.envMap.value=this._sourceTarget.texture,s.sourceLod.value=Math.log2(t/E_);for(let o=0;o<=i;o++){let a=n.lodToRoughness(o,i);if(o>i-ET)s.roughness.value=a,this._renderCube(e,o,this._integrationMaterial);else{let l=a>0?Math.log2(t)+.5*Math.log2(6/(T_*Math.pow(a,4)))+.5:0;r.roughness.value=a,r.lodBias.value=l,this._renderCube(e,o,this._ggxMaterial)}}}_blur(e,t){this._blurMaterial===null&&(this._blurMaterial=LT());let i=this._blurMaterial,r=i.uniforms,s=this._sourceTarget;r.sigma.value=Math.min(t,Math.PI)/Math.SQRT2,r.envMap.value=s.texture,this._renderCube(e,0,i),r.envMap.value=e.texture,this._renderCube(s,0,i)}};function r_(n,e,t){return new Vl(n,{minFilter:Ri,generateMipmaps:e,type:rr,colorSpace:nl,depthBuffer:t})}function Hl(n,e,t){return new Jn({name:n,uniforms:e,vertexShader:_t.cube_vert,fragmentShader:t,side:jn,blending:Zs,depthTest:!1,depthWrite:!1})}function IT(){return Hl("PMREMGGXConvolution",{envMap:{value:null},roughness:{value:0},lodBias:{value:0}},`

		#define GGX_SAMPLES ${T_}u

		varying vec3 vWorldDirection;

		uniform samplerCube envMap;
		uniform float roughness;
		uniform float lodBias;

		#include <common>

		// Van der Corput radical inverse
		float radicalInverse_VdC( uint bits ) {

			bits = ( bits << 16u ) | ( bits >> 16u );
			bits = ( ( bits & 0x55555555u ) << 1u ) | ( ( bits & 0xAAAAAAAAu ) >> 1u );
			bits = ( ( bits & 0x33333333u ) << 2u ) | ( ( bits & 0xCCCCCCCCu ) >> 2u );
			bits = ( ( bits & 0x0F0F0F0Fu ) << 4u ) | ( ( bits & 0xF0F0F0F0u ) >> 4u );
			bits = ( ( bits & 0x00FF00FFu ) << 8u ) | ( ( bits & 0xFF00FF00u ) >> 8u );
			return float( bits ) * 2.3283064365386963e-10; // / 0x100000000

		}

		// Hammersley sequence
		vec2 hammersley( uint i, uint N ) {

			return vec2( float( i ) / float( N ), radicalInverse_VdC( i ) );

		}

		void main() {

			vec3 N = normalize( vWorldDirection );

			// For very low roughness, just sample the environment directly
			if ( roughness < 0.001 ) {

				gl_FragColor = vec4( textureLod( envMap, N, 0.0 ).rgb, 1.0 );
				return;

			}

			float alpha = roughness * roughness;
			float alpha2 = alpha * alpha;

			// Tangent space basis for VNDF sampling
			vec3 up = abs( N.z ) < 0.999 ? vec3( 0.0, 0.0, 1.0 ) : vec3( 1.0, 0.0, 0.0 );
			vec3 tangent = normalize( cross( up, N ) );
			vec3 bitangent = cross( N, tangent );

			vec3 prefilteredColor = vec3( 0.0 );
			float totalWeight = 0.0;

			for ( uint i = 0u; i < GGX_SAMPLES; i ++ ) {

				vec2 Xi = hammersley( i, GGX_SAMPLES );

				// With V = N, sample the reflected direction directly.
				float invQ = 1.0 / ( 1.0 - Xi.x + alpha2 * Xi.x );
				float NdotL = ( 1.0 - Xi.x - alpha2 * Xi.x ) * invQ;

				if ( NdotL > 0.0 ) {

					float phi = 2.0 * PI * Xi.y;
					float sinTheta = 2.0 * alpha * sqrt( Xi.x * ( 1.0 - Xi.x ) ) * invQ;
					vec3 L = N * NdotL + ( tangent * cos( phi ) + bitangent * sin( phi ) ) * sinTheta;

					// Match the source mip to the sample's solid angle. The terms
					// independent of the sample are precomputed in lodBias.
					float d = alpha2 * invQ;
					float lod = max( log2( d ) + lodBias, 0.0 );

					// Weight by NdotL for the split-sum approximation
					prefilteredColor += textureLod( envMap, L, lod ).rgb * NdotL;
					totalWeight += NdotL;

				}

			}

			gl_FragColor = vec4( prefilteredColor / totalWeight, 1.0 );

		}
	`)}function PT(){return Hl("PMREMGGXIntegration",{envMap:{value:null},roughness:{value:0},sourceLod:{value:0},sourceSize:{value:E_}},`

		varying vec3 vWorldDirection;

		uniform samplerCube envMap;
		uniform float roughness;
		uniform float sourceLod;
		uniform int sourceSize;

		void main() {

			vec3 N = normalize( vWorldDirection );

			float alpha = roughness * roughness;
			float alpha2 = alpha * alpha;

			float texelSize = 2.0 / float( sourceSize );

			vec3 prefilteredColor = vec3( 0.0 );
			float totalWeight = 0.0;

			// Pair opposite texels: only the one in N's hemisphere contributes.
			for ( int face = 0; face < 3; face ++ ) {

				for ( int y = 0; y < sourceSize; y ++ ) {

					for ( int x = 0; x < sourceSize; x ++ ) {

						vec2 uv = ( vec2( x, y ) + 0.5 ) * texelSize - 1.0;
						vec3 texelDirection = face == 0 ? vec3( 1.0, uv ) : ( face == 1 ? vec3( uv.x, 1.0, uv.y ) : vec3( uv, 1.0 ) );

						float invDistance = inversesqrt( 1.0 + dot( uv, uv ) );
						float NdotL = dot( N, texelDirection );
						texelDirection *= NdotL < 0.0 ? - 1.0 : 1.0;
						NdotL = abs( NdotL ) * invDistance;

						// With V = N, NdotH squared is ( 1 + NdotL ) / 2. Common factors
						// in the GGX distribution and texel solid angle cancel when normalized.
						float d = 1.0 + alpha2 + ( alpha2 - 1.0 ) * NdotL;
						float weight = NdotL * invDistance * invDistance * invDistance / ( d * d );

						prefilteredColor += textureLod( envMap, texelDirection, sourceLod ).rgb * weight;
						totalWeight += weight;

					}

				}

			}

			gl_FragColor = vec4( prefilteredColor / totalWeight, 1.0 );

		}
	`)}function LT(){return Hl("PMREMSphericalGaussianBlur",{envMap:{value:null},sigma:{value:0}},`

		#define SAMPLES ${TT}
		#define GOLDEN_ANGLE 2.39996322973

		varying vec3 vWorldDirection;

		uniform samplerCube envMap;
		uniform float sigma;

		#include <common>

		void main() {

			vec3 outputDirection = normalize( vWorldDirection );

			vec3 up = abs( outputDirection.z ) < 0.999 ? vec3( 0.0, 0.0, 1.0 ) : vec3( 1.0, 0.0, 0.0 );
			vec3 tangent = normalize( cross( up, outputDirection ) );
			vec3 bitangent = cross( outputDirection, tangent );

			// Truncate the kernel at three standard deviations or at the antipode.
			float thetaMax = min( 3.0 * sigma, PI );
			float truncation = 1.0 - exp( - 0.5 * thetaMax * thetaMax / ( sigma * sigma ) );

			vec3 accumColor = vec3( 0.0 );
			float accumWeight = 0.0;

			for ( int i = 0; i < SAMPLES; i ++ ) {

				// Stratified inverse-CDF sampling of the Gaussian, placed on a golden-angle spiral.
				float stratum = ( float( i ) + 0.5 ) / float( SAMPLES );
				float theta = sigma * sqrt( - 2.0 * log( 1.0 - stratum * truncation ) );
				float phi = float( i ) * GOLDEN_ANGLE;

				vec3 offset = cos( phi ) * tangent + sin( phi ) * bitangent;
				vec3 sampleDirection = cos( theta ) * outputDirection + sin( theta ) * offset;

				// Correct the planar sample density to solid angle.
				float weight = sin( theta ) / theta;

				accumColor += weight * textureLod( envMap, sampleDirection, 0.0 ).rgb;
				accumWeight += weight;

			}

			gl_FragColor = vec4( accumColor / accumWeight, 1.0 );

		}
	`)}function s_(){return Hl("PMREMEquirectangularToCubemap",{envMap:{value:null}},`

		varying vec3 vWorldDirection;

		uniform sampler2D envMap;

		#include <common>

		void main() {

			// Average four subpixel samples to preserve small, bright features.
			vec3 direction = normalize( vWorldDirection );
			vec3 dx = dFdx( direction ) * 0.25;
			vec3 dy = dFdy( direction ) * 0.25;

			vec3 color = textureLod( envMap, equirectUv( normalize( direction - dx - dy ) ), 0.0 ).rgb;
			color += textureLod( envMap, equirectUv( normalize( direction + dx - dy ) ), 0.0 ).rgb;
			color += textureLod( envMap, equirectUv( normalize( direction - dx + dy ) ), 0.0 ).rgb;
			color += textureLod( envMap, equirectUv( normalize( direction + dx + dy ) ), 0.0 ).rgb;
			gl_FragColor = vec4( color * 0.25, 1.0 );

		}
	`)}function o_(){return Hl("PMREMCubemapToCubemap",{envMap:{value:null},flipEnvMap:{value:-1}},`

		varying vec3 vWorldDirection;

		uniform samplerCube envMap;
		uniform float flipEnvMap;

		void main() {

			gl_FragColor = vec4( textureCube( envMap, vec3( flipEnvMap * vWorldDirection.x, vWorldDirection.yz ) ).rgb, 1.0 );

		}
	`)}function NT(n){let e=new WeakMap,t=new WeakMap,i=null;function r(h,p=!1){return h==null?null:p?o(h):s(h)}function s(h){if(h&&h.isTexture){let p=h.mapping;if(p===$u||p===Yu)if(e.has(h)){let m=e.get(h).texture;return a(m,h.mapping)}else{let m=h.image;if(m&&m.height>0){let _=new Vl(m.height);return _.fromEquirectangularTexture(n,h),e.set(h,_),h.addEventListener("dispose",c),a(_.texture,h.mapping)}else return null}}return h}function o(h){if(h&&h.isTexture&&h.isPMREMTexture!==!0){let p=h.mapping,m=p===$u||p===Yu,_=p===Qs||p===sa;if(m||_){let g=t.get(h),y=g!==void 0?g.texture.pmremVersion:0;if(h.isRenderTargetTexture&&h.pmremVersion!==y)return i===null&&(i=new kd(n)),g=m?i.fromEquirectangular(h,g):i.fromCubemap(h,g),g.texture.pmremVersion=h.pmremVersion,t.set(h,g),g.texture;if(g!==void 0)return g.texture;{let v=h.image;return m&&v&&v.height>0||_&&v&&l(v)?(i===null&&(i=new kd(n)),g=m?i.fromEquirectangular(h):i.fromCubemap(h),g.texture.pmremVersion=h.pmremVersion,t.set(h,g),h.addEventListener("dispose",u),g.texture):null}}}return h}function a(h,p){return p===$u?h.mapping=Qs:p===Yu&&(h.mapping=sa),h}function l(h){let p=0,m=6;for(let _=0;_<m;_++)h[_]!==void 0&&p++;return p===m}function c(h){let p=h.target;p.removeEventListener("dispose",c);let m=e.get(p);m!==void 0&&(e.delete(p),m.dispose())}function u(h){let p=h.target;p.removeEventListener("dispose",u);let m=t.get(p);m!==void 0&&(t.delete(p),m.dispose())}function f(){e=new WeakMap,t=new WeakMap,i!==null&&(i.dispose(),i=null)}return{get:r,dispose:f}}function DT(n){let e={};function t(i){if(e[i]!==void 0)return e[i];let r=n.getExtension(i);return e[i]=r,r}return{has:function(i){return t(i)!==null},init:function(){t("EXT_color_buffer_float"),t("WEBGL_clip_cull_distance"),t("OES_texture_float_linear"),t("EXT_color_buffer_half_float"),t("WEBGL_multisampled_render_to_texture"),t("WEBGL_render_shared_exponent")},get:function(i){let r=t(i);return r===null&&ja("WebGLRenderer: "+i+" extension not supported."),r}}}function kT(n,e,t,i){let r={},s=new WeakMap,o=new FinalizationRegistry(m=>delete r[m]);function a(m){l(m.target)}function l(m){m.index!==null&&e.remove(m.index);for(let g in m.attributes)e.remove(m.attributes[g]);m.removeEventListener("dispose",a),delete r[m.id],o.unregister(m);let _=s.get(m);_&&(e.remove(_),s.delete(m)),i.releaseStatesOfGeometry(m),m.isInstancedBufferGeometry===!0&&delete m._maxInstanceCount,t.memory.geometries--}function c(m,_){return r[_.id]!==void 0||(_.addEventListener("dispose",a),r[_.id]=new WeakRef(_),o.register(_,_.id,_),t.memory.geometries++),_}function u(m){let _=m.attributes;for(let g in _)e.update(_[g],n.ARRAY_BUFFER)}function f(m){let _=m.index,g=m.attributes.position,y=0;if(g===void 0)return;let v=_!==null?_.array.length:g.array.length/3-1,M=g.count>=65535?ll:al,x=new M(Math.ceil(v/3)*6,1),C=x.array;if(_!==null){let b=_.array;y=_.version;for(let E=0,F=0;E<v;E+=3){let L=b[E+0],N=b[E+1],z=b[E+2];C[F++]=L,C[F++]=N,C[F++]=N,C[F++]=z,C[F++]=z,C[F++]=L}}else{y=g.version;for(let b=0,E=0;b<v;b+=3){let F=b+0,L=b+1,N=b+2;C[E++]=F,C[E++]=L,C[E++]=L,C[E++]=N,C[E++]=N,C[E++]=F}}x.version=y;let R=s.get(m);R&&e.remove(R),s.set(m,x)}function h(m){let _=s.get(m);if(_){let g=m.index;g!==null&&_.version<g.version&&f(m)}else f(m);return s.get(m)}function p(){for(let m in r){let _=r[m].deref();_!==void 0&&l(_)}}return{get:c,update:u,getWireframeAttribute:h,dispose:p}}function FT(n,e,t){let i;function r(f){i=f}let s,o;function a(f){s=f.type,o=f.bytesPerElement}function l(f,h){n.drawElements(i,h,s,f*o),t.update(h,i,1)}function c(f,h,p){p!==0&&(n.drawElementsInstanced(i,h,s,f*o,p),t.update(h,i,p))}function u(f,h,p){if(p===0)return;e.get("WEBGL_multi_draw").multiDrawElementsWEBGL(i,h,0,s,f,0,p);let _=0;for(let g=0;g<p;g++)_+=h[g];t.update(_,i,1)}this.setMode=r,this.setIndex=a,this.render=l,this.renderInstances=c,this.renderMultiDraw=u}function UT(n){let e={geometries:0,textures:0},t={frame:0,calls:0,triangles:0,points:0,lines:0};function i(s,o,a){switch(t.calls++,o){case n.TRIANGLES:t.triangles+=a*(s/3);break;case n.LINES:t.lines+=a*(s/2);break;case n.LINE_STRIP:t.lines+=a*(s-1);break;case n.LINE_LOOP:t.lines+=a*s;break;case n.POINTS:t.points+=a*s;break;default:st("WebGLInfo: Unknown draw mode:",o);break}}function r(){t.calls=0,t.triangles=0,t.points=0,t.lines=0}return{memory:e,render:t,programs:null,autoReset:!0,reset:r,update:i}}function OT(n,e,t){let i=new WeakMap,r=new an;function s(o,a,l){let c=o.morphTargetInfluences,u=a.morphAttributes.position||a.morphAttributes.normal||a.morphAttributes.color,f=u!==void 0?u.length:0,h=i.get(a);if(h===void 0||h.count!==f){let F=function(){b.dispose(),i.delete(a),a.removeEventListener("dispose",F)};h!==void 0&&h.texture.dispose();let p=a.morphAttributes.position!==void 0,m=a.morphAttributes.normal!==void 0,_=a.morphAttributes.color!==void 0,g=a.morphAttributes.position||[],y=a.morphAttributes.normal||[],v=a.morphAttributes.color||[],M=0;p===!0&&(M=1),m===!0&&(M=2),_===!0&&(M=3);let x=a.attributes.position.count*M,C=1;x>e.maxTextureSize&&(C=Math.ceil(x/e.maxTextureSize),x=e.maxTextureSize);let R=new Float32Array(x*C*4*f),b=new sl(R,x,C,f);b.type=Gi,b.needsUpdate=!0;let E=M*4;for(let L=0;L<f;L++){let N=g[L],z=y[L],G=v[L],D=x*C*4*L;for(let X=0;X<N.count;X++){let Y=X*E;p===!0&&(r.fromBufferAttribute(N,X),R[D+Y+0]=r.x,R[D+Y+1]=r.y,R[D+Y+2]=r.z,R[D+Y+3]=0),m===!0&&(r.fromBufferAttribute(z,X),R[D+Y+4]=r.x,R[D+Y+5]=r.y,R[D+Y+6]=r.z,R[D+Y+7]=0),_===!0&&(r.fromBufferAttribute(G,X),R[D+Y+8]=r.x,R[D+Y+9]=r.y,R[D+Y+10]=r.z,R[D+Y+11]=G.itemSize===4?r.w:1)}}h={count:f,texture:b,size:new Be(x,C)},i.set(a,h),a.addEventListener("dispose",F)}if(o.isInstancedMesh===!0&&o.morphTexture!==null)l.getUniforms().setValue(n,"morphTexture",o.morphTexture,t);else{let p=0;for(let _=0;_<c.length;_++)p+=c[_];let m=a.morphTargetsRelative?1:1-p;l.getUniforms().setValue(n,"morphTargetBaseInfluence",m),l.getUniforms().setValue(n,"morphTargetInfluences",c)}l.getUniforms().setValue(n,"morphTargetsTexture",h.texture,t),l.getUniforms().setValue(n,"morphTargetsTextureSize",h.size)}return{update:s}}function BT(n,e,t,i,r){let s=new WeakMap;function o(c){let u=r.render.frame,f=c.geometry,h=e.get(c,f);if(s.get(h)!==u&&(e.update(h),s.set(h,u)),c.isInstancedMesh&&(c.hasEventListener("dispose",l)===!1&&c.addEventListener("dispose",l),s.get(c)!==u&&(t.update(c.instanceMatrix,n.ARRAY_BUFFER),c.instanceColor!==null&&t.update(c.instanceColor,n.ARRAY_BUFFER),s.set(c,u))),c.isSkinnedMesh){let p=c.skeleton;s.get(p)!==u&&(p.update(),s.set(p,u))}return h}function a(){s=new WeakMap}function l(c){let u=c.target;u.removeEventListener("dispose",l),i.releaseStatesOfObject(u),t.remove(u.instanceMatrix),u.instanceColor!==null&&t.remove(u.instanceColor)}return{update:o,dispose:a}}var zT={[yp]:"LINEAR_TONE_MAPPING",[_p]:"REINHARD_TONE_MAPPING",[vp]:"CINEON_TONE_MAPPING",[xp]:"ACES_FILMIC_TONE_MAPPING",[wp]:"AGX_TONE_MAPPING",[Sp]:"NEUTRAL_TONE_MAPPING",[bp]:"CUSTOM_TONE_MAPPING"};function GT(n,e,t,i,r,s){let o=new Ai(e,t,{type:n,depthBuffer:r,stencilBuffer:s,samples:i?4:0,storeMultisampledDepthBuffer:!1,storeMultisampledStencilBuffer:!1,resolveDepthBuffer:!1,resolveStencilBuffer:!1}),a=null,l=null,c=null,u=new qt;u.setAttribute("position",new Mt([-1,3,0,-1,-1,0,3,-1,0],3)),u.setAttribute("uv",new Mt([0,2,0,0,2,0],2));let f=new Pu({uniforms:{tDiffuse:{value:null}},vertexShader:`
			precision highp float;

			uniform mat4 modelViewMatrix;
			uniform mat4 projectionMatrix;

			attribute vec3 position;
			attribute vec2 uv;

			varying vec2 vUv;

			void main() {
				vUv = uv;
				gl_Position = projectionMatrix * modelViewMatrix * vec4( position, 1.0 );
			}`,fragmentShader:`
			precision highp float;

			uniform sampler2D tDiffuse;

			varying vec2 vUv;

			#include <tonemapping_pars_fragment>
			#include <colorspace_pars_fragment>

			void main() {
				gl_FragColor = texture2D( tDiffuse, vUv );

				#ifdef LINEAR_TONE_MAPPING
					gl_FragColor.rgb = LinearToneMapping( gl_FragColor.rgb );
				#elif defined( REINHARD_TONE_MAPPING )
					gl_FragColor.rgb = ReinhardToneMapping( gl_FragColor.rgb );
				#elif defined( CINEON_TONE_MAPPING )
					gl_FragColor.rgb = CineonToneMapping( gl_FragColor.rgb );
				#elif defined( ACES_FILMIC_TONE_MAPPING )
					gl_FragColor.rgb = ACESFilmicToneMapping( gl_FragColor.rgb );
				#elif defined( AGX_TONE_MAPPING )
					gl_FragColor.rgb = AgXToneMapping( gl_FragColor.rgb );
				#elif defined( NEUTRAL_TONE_MAPPING )
					gl_FragColor.rgb = NeutralToneMapping( gl_FragColor.rgb );
				#elif defined( CUSTOM_TONE_MAPPING )
					gl_FragColor.rgb = CustomToneMapping( gl_FragColor.rgb );
				#endif

				#ifdef SRGB_TRANSFER
					gl_FragColor = sRGBTransferOETF( gl_FragColor );
				#endif
			}`,depthTest:!1,depthWrite:!1}),h=new Pt(u,f),p=new Il(-1,1,1,-1,0,1),m=null,_=null,g=!1,y,v=null,M=[],x=!1;this.setSize=function(C,R){o.setSize(C,R),a!==null&&a.setSize(C,R),l!==null&&l.setSize(C,R);for(let b=0;b<M.length;b++){let E=M[b];E.setSize&&E.setSize(C,R)}},this.setEffects=function(C){M=C,x=M.length>0&&M[0].isRenderPass===!0;let R=o.width,b=o.height;M.length>0&&a===null&&(a=new Ai(R,b,{type:rr,depthBuffer:!1,stencilBuffer:!1}),l=new Ai(R,b,{type:rr,depthBuffer:!1,stencilBuffer:!1}));let E=r===!0&&M.some(F=>F.needsDepthTexture===!0);E!==(o.depthTexture!==null)&&(E===!0&&c===null&&(c=new Kr(R,b),s===!0&&(c.format=Zr,c.type=eo)),o.dispose(),o.depthTexture=E?c:null,o.resolveDepthBuffer=E,o.storeMultisampledDepthBuffer=E);for(let F=0;F<M.length;F++){let L=M[F];L.setSize&&L.setSize(R,b),E&&L.needsDepthTexture===!0&&L.setDepthTexture&&L.setDepthTexture(c)}},this.begin=function(C,R){if(g||C.toneMapping===Ar&&M.length===0)return!1;if(v=R,R!==null){let b=R.width,E=R.height;(o.width!==b||o.height!==E)&&this.setSize(b,E)}return x===!1&&C.setRenderTarget(o),y=C.toneMapping,C.toneMapping=Ar,!0},this.hasRenderPass=function(){return x},this.end=function(C,R){C.toneMapping=y,g=!0;let b=o,E=a;for(let F=0;F<M.length;F++){let L=M[F];L.enabled!==!1&&(L.render(C,E,b,R),L.needsSwap!==!1&&(b=E,E=E===a?l:a))}if(m!==C.outputColorSpace||_!==C.toneMapping){m=C.outputColorSpace,_=C.toneMapping,f.defines={},Tt.getTransfer(m)===Ot&&(f.defines.SRGB_TRANSFER="");let F=zT[_];F&&(f.defines[F]=""),f.needsUpdate=!0}f.uniforms.tDiffuse.value=b.texture,C.setRenderTarget(v),C.render(h,p),v=null,g=!1},this.isCompositing=function(){return g},this.dispose=function(){o.dispose(),a!==null&&a.dispose(),l!==null&&l.dispose(),u.dispose(),f.dispose()}}var R_=new di,C_=new Kr(1,1),I_=new dl(1),P_=new sl,L_=new bu,N_=new ul,a_=[],l_=[],c_=new Float32Array(16),u_=new Float32Array(9),d_=new Float32Array(4);function ca(n,e,t){let i=n[0];if(i<=0||i>0)return n;let r=e*t,s=a_[r];if(s===void 0&&(s=new Float32Array(r),a_[r]=s),e!==0){i.toArray(s,0);for(let o=1,a=0;o!==e;++o)a+=t,n[o].toArray(s,a)}return s}function Nn(n,e){if(n.length!==e.length)return!1;for(let t=0,i=n.length;t<i;t++)if(n[t]!==e[t])return!1;return!0}function Dn(n,e){for(let t=0,i=e.length;t<i;t++)n[t]=e[t]}function Ud(n,e){let t=l_[e];t===void 0&&(t=new Int32Array(e),l_[e]=t);for(let i=0;i!==e;++i)t[i]=n.allocateTextureUnit();return t}function VT(n,e){let t=this.cache;t[0]!==e&&(n.uniform1f(this.addr,e),t[0]=e)}function HT(n,e){let t=this.cache;if(e.x!==void 0)(t[0]!==e.x||t[1]!==e.y)&&(n.uniform2f(this.addr,e.x,e.y),t[0]=e.x,t[1]=e.y);else{if(Nn(t,e))return;n.uniform2fv(this.addr,e),Dn(t,e)}}function WT(n,e){let t=this.cache;if(e.x!==void 0)(t[0]!==e.x||t[1]!==e.y||t[2]!==e.z)&&(n.uniform3f(this.addr,e.x,e.y,e.z),t[0]=e.x,t[1]=e.y,t[2]=e.z);else if(e.r!==void 0)(t[0]!==e.r||t[1]!==e.g||t[2]!==e.b)&&(n.uniform3f(this.addr,e.r,e.g,e.b),t[0]=e.r,t[1]=e.g,t[2]=e.b);else{if(Nn(t,e))return;n.uniform3fv(this.addr,e),Dn(t,e)}}function XT(n,e){let t=this.cache;if(e.x!==void 0)(t[0]!==e.x||t[1]!==e.y||t[2]!==e.z||t[3]!==e.w)&&(n.uniform4f(this.addr,e.x,e.y,e.z,e.w),t[0]=e.x,t[1]=e.y,t[2]=e.z,t[3]=e.w);else{if(Nn(t,e))return;n.uniform4fv(this.addr,e),Dn(t,e)}}function qT(n,e){let t=this.cache,i=e.elements;if(i===void 0){if(Nn(t,e))return;n.uniformMatrix2fv(this.addr,!1,e),Dn(t,e)}else{if(Nn(t,i))return;d_.set(i),n.uniformMatrix2fv(this.addr,!1,d_),Dn(t,i)}}function $T(n,e){let t=this.cache,i=e.elements;if(i===void 0){if(Nn(t,e))return;n.uniformMatrix3fv(this.addr,!1,e),Dn(t,e)}else{if(Nn(t,i))return;u_.set(i),n.uniformMatrix3fv(this.addr,!1,u_),Dn(t,i)}}function YT(n,e){let t=this.cache,i=e.elements;if(i===void 0){if(Nn(t,e))return;n.uniformMatrix4fv(this.addr,!1,e),Dn(t,e)}else{if(Nn(t,i))return;c_.set(i),n.uniformMatrix4fv(this.addr,!1,c_),Dn(t,i)}}function KT(n,e){let t=this.cache;t[0]!==e&&(n.uniform1i(this.addr,e),t[0]=e)}function ZT(n,e){let t=this.cache;if(e.x!==void 0)(t[0]!==e.x||t[1]!==e.y)&&(n.uniform2i(this.addr,e.x,e.y),t[0]=e.x,t[1]=e.y);else{if(Nn(t,e))return;n.uniform2iv(this.addr,e),Dn(t,e)}}function JT(n,e){let t=this.cache;if(e.x!==void 0)(t[0]!==e.x||t[1]!==e.y||t[2]!==e.z)&&(n.uniform3i(this.addr,e.x,e.y,e.z),t[0]=e.x,t[1]=e.y,t[2]=e.z);else{if(Nn(t,e))return;n.uniform3iv(this.addr,e),Dn(t,e)}}function jT(n,e){let t=this.cache;if(e.x!==void 0)(t[0]!==e.x||t[1]!==e.y||t[2]!==e.z||t[3]!==e.w)&&(n.uniform4i(this.addr,e.x,e.y,e.z,e.w),t[0]=e.x,t[1]=e.y,t[2]=e.z,t[3]=e.w);else{if(Nn(t,e))return;n.uniform4iv(this.addr,e),Dn(t,e)}}function QT(n,e){let t=this.cache;t[0]!==e&&(n.uniform1ui(this.addr,e),t[0]=e)}function eE(n,e){let t=this.cache;if(e.x!==void 0)(t[0]!==e.x||t[1]!==e.y)&&(n.uniform2ui(this.addr,e.x,e.y),t[0]=e.x,t[1]=e.y);else{if(Nn(t,e))return;n.uniform2uiv(this.addr,e),Dn(t,e)}}function tE(n,e){let t=this.cache;if(e.x!==void 0)(t[0]!==e.x||t[1]!==e.y||t[2]!==e.z)&&(n.uniform3ui(this.addr,e.x,e.y,e.z),t[0]=e.x,t[1]=e.y,t[2]=e.z);else{if(Nn(t,e))return;n.uniform3uiv(this.addr,e),Dn(t,e)}}function nE(n,e){let t=this.cache;if(e.x!==void 0)(t[0]!==e.x||t[1]!==e.y||t[2]!==e.z||t[3]!==e.w)&&(n.uniform4ui(this.addr,e.x,e.y,e.z,e.w),t[0]=e.x,t[1]=e.y,t[2]=e.z,t[3]=e.w);else{if(Nn(t,e))return;n.uniform4uiv(this.addr,e),Dn(t,e)}}function Od(n){return n.version===0&&(n.compareFunction=Np,n.needsUpdate=!0),n}function iE(n,e,t){let i=this.cache,r=t.allocateTextureUnit();i[0]!==r&&(n.uniform1i(this.addr,r),i[0]=r);let s;this.type===n.SAMPLER_2D_SHADOW?s=Od(C_):s=R_,t.setTexture2D(e||s,r)}function rE(n,e,t){let i=this.cache,r=t.allocateTextureUnit();i[0]!==r&&(n.uniform1i(this.addr,r),i[0]=r),t.setTexture3D(e||L_,r)}function sE(n,e,t){let i=this.cache,r=t.allocateTextureUnit();i[0]!==r&&(n.uniform1i(this.addr,r),i[0]=r);let s;this.type===n.SAMPLER_CUBE_SHADOW?s=Od(I_):s=N_,t.setTextureCube(e||s,r)}function oE(n,e,t){let i=this.cache,r=t.allocateTextureUnit();i[0]!==r&&(n.uniform1i(this.addr,r),i[0]=r),t.setTexture2DArray(e||P_,r)}function aE(n){switch(n){case 5126:return VT;case 35664:return HT;case 35665:return WT;case 35666:return XT;case 35674:return qT;case 35675:return $T;case 35676:return YT;case 5124:case 35670:return KT;case 35667:case 35671:return ZT;case 35668:case 35672:return JT;case 35669:case 35673:return jT;case 5125:return QT;case 36294:return eE;case 36295:return tE;case 36296:return nE;case 35678:case 36198:case 36298:case 36306:case 35682:return iE;case 35679:case 36299:case 36307:return rE;case 35680:case 36300:case 36308:case 36293:return sE;case 36289:case 36303:case 36311:case 36292:return oE}}function lE(n,e){n.uniform1fv(this.addr,e)}function cE(n,e){let t=ca(e,this.size,2);n.uniform2fv(this.addr,t)}function uE(n,e){let t=ca(e,this.size,3);n.uniform3fv(this.addr,t)}function dE(n,e){let t=ca(e,this.size,4);n.uniform4fv(this.addr,t)}function hE(n,e){let t=ca(e,this.size,4);n.uniformMatrix2fv(this.addr,!1,t)}function fE(n,e){let t=ca(e,this.size,9);n.uniformMatrix3fv(this.addr,!1,t)}function pE(n,e){let t=ca(e,this.size,16);n.uniformMatrix4fv(this.addr,!1,t)}function mE(n,e){n.uniform1iv(this.addr,e)}function gE(n,e){n.uniform2iv(this.addr,e)}function yE(n,e){n.uniform3iv(this.addr,e)}function _E(n,e){n.uniform4iv(this.addr,e)}function vE(n,e){n.uniform1uiv(this.addr,e)}function xE(n,e){n.uniform2uiv(this.addr,e)}function bE(n,e){n.uniform3uiv(this.addr,e)}function wE(n,e){n.uniform4uiv(this.addr,e)}function SE(n,e,t){let i=this.cache,r=e.length,s=Ud(t,r);Nn(i,s)||(n.uniform1iv(this.addr,s),Dn(i,s));let o;this.type===n.SAMPLER_2D_SHADOW?o=Od(C_):o=R_;for(let a=0;a!==r;++a)t.setTexture2D(e[a]||o,s[a])}function ME(n,e,t){let i=this.cache,r=e.length,s=Ud(t,r);Nn(i,s)||(n.uniform1iv(this.addr,s),Dn(i,s));for(let o=0;o!==r;++o)t.setTexture3D(e[o]||L_,s[o])}function AE(n,e,t){let i=this.cache,r=e.length,s=Ud(t,r);Nn(i,s)||(n.uniform1iv(this.addr,s),Dn(i,s));let o;this.type===n.SAMPLER_CUBE_SHADOW?o=Od(I_):o=N_;for(let a=0;a!==r;++a)t.setTextureCube(e[a]||o,s[a])}function TE(n,e,t){let i=this.cache,r=e.length,s=Ud(t,r);Nn(i,s)||(n.uniform1iv(this.addr,s),Dn(i,s));for(let o=0;o!==r;++o)t.setTexture2DArray(e[o]||P_,s[o])}function EE(n){switch(n){case 5126:return lE;case 35664:return cE;case 35665:return uE;case 35666:return dE;case 35674:return hE;case 35675:return fE;case 35676:return pE;case 5124:case 35670:return mE;case 35667:case 35671:return gE;case 35668:case 35672:return yE;case 35669:case 35673:return _E;case 5125:return vE;case 36294:return xE;case 36295:return bE;case 36296:return wE;case 35678:case 36198:case 36298:case 36306:case 35682:return SE;case 35679:case 36299:case 36307:return ME;case 35680:case 36300:case 36308:case 36293:return AE;case 36289:case 36303:case 36311:case 36292:return TE}}var Wp=class{constructor(e,t,i){this.id=e,this.addr=i,this.cache=[],this.type=t.type,this.setValue=aE(t.type)}},Xp=class{constructor(e,t,i){this.id=e,this.addr=i,this.cache=[],this.type=t.type,this.size=t.size,this.setValue=EE(t.type)}},qp=class{constructor(e){this.id=e,this.seq=[],this.map={}}setValue(e,t,i){let r=this.seq;for(let s=0,o=r.length;s!==o;++s){let a=r[s];a.setValue(e,t[a.id],i)}}},Vp=/(\w+)(\])?(\[|\.)?/g;function h_(n,e){n.seq.push(e),n.map[e.id]=e}function RE(n,e,t){let i=n.name,r=i.length;for(Vp.lastIndex=0;;){let s=Vp.exec(i),o=Vp.lastIndex,a=s[1],l=s[2]==="]",c=s[3];if(l&&(a=a|0),c===void 0||c==="["&&o+2===r){h_(t,c===void 0?new Wp(a,n,e):new Xp(a,n,e));break}else{let f=t.map[a];f===void 0&&(f=new qp(a),h_(t,f)),t=f}}}var la=class{constructor(e,t){this.seq=[],this.map={};let i=e.getProgramParameter(t,e.ACTIVE_UNIFORMS);for(let o=0;o<i;++o){let a=e.getActiveUniform(t,o),l=e.getUniformLocation(t,a.name);RE(a,l,this)}let r=[],s=[];for(let o of this.seq)o.type===e.SAMPLER_2D_SHADOW||o.type===e.SAMPLER_CUBE_SHADOW||o.type===e.SAMPLER_2D_ARRAY_SHADOW?r.push(o):s.push(o);r.length>0&&(this.seq=r.concat(s))}setValue(e,t,i,r){let s=this.map[t];s!==void 0&&s.setValue(e,i,r)}setOptional(e,t,i){let r=t[i];r!==void 0&&this.setValue(e,i,r)}static upload(e,t,i,r){for(let s=0,o=t.length;s!==o;++s){let a=t[s],l=i[a.id];l.needsUpdate!==!1&&a.setValue(e,l.value,r)}}static seqWithValue(e,t){let i=[];for(let r=0,s=e.length;r!==s;++r){let o=e[r];o.id in t&&i.push(o)}return i}};function f_(n,e,t){let i=n.createShader(e);return n.shaderSource(i,t),n.compileShader(i),i}var CE=37297,IE=0;function PE(n,e){let t=n.split(`
`),i=[],r=Math.max(e-6,0),s=Math.min(e+6,t.length);for(let o=r;o<s;o++){let a=o+1;i.push(`${a===e?">":" "} ${a}: ${t[o]}`)}return i.join(`
`)}var p_=new lt;function LE(n){Tt._getMatrix(p_,Tt.workingColorSpace,n);let e=`mat3( ${p_.elements.map(t=>t.toFixed(4))} )`;switch(Tt.getTransfer(n)){case il:return[e,"LinearTransferOETF"];case Ot:return[e,"sRGBTransferOETF"];default:return et("WebGLProgram: Unsupported color space: ",n),[e,"LinearTransferOETF"]}}function m_(n,e,t){let i=n.getShaderParameter(e,n.COMPILE_STATUS),s=(n.getShaderInfoLog(e)||"").trim();if(i&&s==="")return"";let o=/ERROR: 0:(\d+)/.exec(s);if(o){let a=parseInt(o[1]);return t.toUpperCase()+`

`+s+`

`+PE(n.getShaderSource(e),a)}else return s}function NE(n,e){let t=LE(e);return[`vec4 ${n}( vec4 value ) {`,`	return ${t[1]}( vec4( ${t[0]} * value.rgb, value.a ) );`,"}"].join(`
`)}var DE={[yp]:"Linear",[_p]:"Reinhard",[vp]:"Cineon",[xp]:"ACESFilmic",[wp]:"AgX",[Sp]:"Neutral",[bp]:"Custom"};function kE(n,e){let t=DE[e];return t===void 0?(et("WebGLProgram: Unsupported toneMapping:",e),"vec3 "+n+"( vec3 color ) { return LinearToneMapping( color ); }"):"vec3 "+n+"( vec3 color ) { return "+t+"ToneMapping( color ); }"}var Dd=new U;function FE(){Tt.getLuminanceCoefficients(Dd);let n=Dd.x.toFixed(4),e=Dd.y.toFixed(4),t=Dd.z.toFixed(4);return["float luminance( const in vec3 rgb ) {",`	const vec3 weights = vec3( ${n}, ${e}, ${t} );`,"	return dot( weights, rgb );","}"].join(`
`)}function UE(n){return[n.extensionClipCullDistance?"#extension GL_ANGLE_clip_cull_distance : require":"",n.extensionMultiDraw?"#extension GL_ANGLE_multi_draw : require":""].filter(Gl).join(`
`)}function OE(n){let e=[];for(let t in n){let i=n[t];i!==!1&&e.push("#define "+t+" "+i)}return e.join(`
`)}function BE(n,e){let t={},i=n.getProgramParameter(e,n.ACTIVE_ATTRIBUTES);for(let r=0;r<i;r++){let s=n.getActiveAttrib(e,r),o=s.name,a=1;s.type===n.FLOAT_MAT2&&(a=2),s.type===n.FLOAT_MAT3&&(a=3),s.type===n.FLOAT_MAT4&&(a=4),t[o]={type:s.type,location:n.getAttribLocation(e,o),locationSize:a}}return t}function Gl(n){return n!==""}function g_(n,e){let t=e.numSpotLightShadows+e.numSpotLightMaps-e.numSpotLightShadowsWithMaps;return n.replace(/NUM_SUN_LIGHTS/g,e.numSunLights).replace(/NUM_DIR_LIGHTS/g,e.numDirLights).replace(/NUM_SPOT_LIGHTS/g,e.numSpotLights).replace(/NUM_SPOT_LIGHT_MAPS/g,e.numSpotLightMaps).replace(/NUM_SPOT_LIGHT_COORDS/g,t).replace(/NUM_RECT_AREA_LIGHTS/g,e.numRectAreaLights).replace(/NUM_POINT_LIGHTS/g,e.numPointLights).replace(/NUM_HEMI_LIGHTS/g,e.numHemiLights).replace(/NUM_SUN_LIGHT_SHADOWS/g,e.numSunLightShadows).replace(/NUM_DIR_LIGHT_SHADOWS/g,e.numDirLightShadows).replace(/NUM_SPOT_LIGHT_SHADOWS_WITH_MAPS/g,e.numSpotLightShadowsWithMaps).replace(/NUM_SPOT_LIGHT_SHADOWS/g,e.numSpotLightShadows).replace(/NUM_POINT_LIGHT_SHADOWS/g,e.numPointLightShadows).replace(/NUM_LIGHT_PROBE_GRIDS/g,e.numLightProbeGrids)}function y_(n,e){return n.replace(/NUM_CLIPPING_PLANES/g,e.numClippingPlanes).replace(/UNION_CLIPPING_PLANES/g,e.numClippingPlanes-e.numClipIntersection)}var zE=/^[ \t]*#include +<([\w\d./]+)>/gm;function $p(n){return n.replace(zE,GE)}function GE(n,e){let t=_t[e];if(t===void 0)throw new Error("THREE.WebGLProgram: Can not resolve #include <"+e+">");return $p(t)}var VE=/#pragma unroll_loop_start\s+for\s*\(\s*int\s+i\s*=\s*(\d+)\s*;\s*i\s*<\s*(\d+)\s*;\s*i\s*\+\+\s*\)\s*{([\s\S]+?)}\s+#pragma unroll_loop_end/g;function __(n){return n.replace(VE,HE)}function HE(n,e,t,i){let r="";for(let s=parseInt(e);s<parseInt(t);s++)r+=i.replace(/\[\s*i\s*\]/g,"[ "+s+" ]").replace(/UNROLLED_LOOP_INDEX/g,s);return r}function v_(n){let e=`precision ${n.precision} float;
	precision ${n.precision} int;
	precision ${n.precision} sampler2D;
	precision ${n.precision} samplerCube;
	precision ${n.precision} sampler3D;
	precision ${n.precision} sampler2DArray;
	precision ${n.precision} sampler2DShadow;
	precision ${n.precision} samplerCubeShadow;
	precision ${n.precision} sampler2DArrayShadow;
	precision ${n.precision} isampler2D;
	precision ${n.precision} isampler3D;
	precision ${n.precision} isamplerCube;
	precision ${n.precision} isampler2DArray;
	precision ${n.precision} usampler2D;
	precision ${n.precision} usampler3D;
	precision ${n.precision} usamplerCube;
	precision ${n.precision} usampler2DArray;
	`;return n.precision==="highp"?e+=`
#define HIGH_PRECISION`:n.precision==="mediump"?e+=`
#define MEDIUM_PRECISION`:n.precision==="lowp"&&(e+=`
#define LOW_PRECISION`),e}var WE={[Ks]:"SHADOWMAP_TYPE_PCF",[ra]:"SHADOWMAP_TYPE_VSM"};function XE(n){return WE[n.shadowMapType]||"SHADOWMAP_TYPE_BASIC"}var qE={[sa]:"ENVMAP_MODE_REFRACTION"};function $E(n){return n.envMap===!1?"ENVMAP_MODE_REFLECTION":qE[n.envMapMode]||"ENVMAP_MODE_REFLECTION"}var YE={[qu]:"ENVMAP_BLENDING_MULTIPLY",[Ly]:"ENVMAP_BLENDING_MIX",[Ny]:"ENVMAP_BLENDING_ADD"};function KE(n){return n.envMap===!1?"ENVMAP_BLENDING_NONE":YE[n.combine]||"ENVMAP_BLENDING_NONE"}function ZE(n,e,t,i){let r=n.getContext(),s=t.defines,o=t.vertexShader,a=t.fragmentShader,l=XE(t),c=t.envMapPMREM===!0?"ENVMAP_TYPE_PMREM":"ENVMAP_TYPE_CUBE",u=$E(t),f=KE(t),h=UE(t),p=OE(s),m=r.createProgram(),_,g,y=t.glslVersion?"#version "+t.glslVersion+`
`:"";t.isRawShaderMaterial?(_=["#define SHADER_TYPE "+t.shaderType,"#define SHADER_NAME "+t.shaderName,p].filter(Gl).join(`
`),_.length>0&&(_+=`
`),g=["#define SHADER_TYPE "+t.shaderType,"#define SHADER_NAME "+t.shaderName,p].filter(Gl).join(`
`),g.length>0&&(g+=`
`)):(_=[v_(t),"#define SHADER_TYPE "+t.shaderType,"#define SHADER_NAME "+t.shaderName,p,t.extensionClipCullDistance?"#define USE_CLIP_DISTANCE":"",t.batching?"#define USE_BATCHING":"",t.batchingColor?"#define USE_BATCHING_COLOR":"",t.instancing?"#define USE_INSTANCING":"",t.instancingColor?"#define USE_INSTANCING_COLOR":"",t.instancingMorph?"#define USE_INSTANCING_MORPH":"",t.useFog&&t.fog?"#define USE_FOG":"",t.useFog&&t.fogExp2?"#define FOG_EXP2":"",t.map?"#define USE_MAP":"",t.envMap?"#define USE_ENVMAP":"",t.envMap?"#define "+u:"",t.lightMap?"#define USE_LIGHTMAP":"",t.aoMap?"#define USE_AOMAP":"",t.bumpMap?"#define USE_BUMPMAP":"",t.normalMap?"#define USE_NORMALMAP":"",t.normalMapObjectSpace?"#define USE_NORMALMAP_OBJECTSPACE":"",t.normalMapTangentSpace?"#define USE_NORMALMAP_TANGENTSPACE":"",t.displacementMap?"#define USE_DISPLACEMENTMAP":"",t.emissiveMap?"#define USE_EMISSIVEMAP":"",t.anisotropy?"#define USE_ANISOTROPY":"",t.anisotropyMap?"#define USE_ANISOTROPYMAP":"",t.clearcoatMap?"#define USE_CLEARCOATMAP":"",t.clearcoatRoughnessMap?"#define USE_CLEARCOAT_ROUGHNESSMAP":"",t.clearcoatNormalMap?"#define USE_CLEARCOAT_NORMALMAP":"",t.diffuseRoughnessMap?"#define USE_DIFFUSE_ROUGHNESSMAP":"",t.iridescenceMap?"#define USE_IRIDESCENCEMAP":"",t.iridescenceThicknessMap?"#define USE_IRIDESCENCE_THICKNESSMAP":"",t.specularMap?"#define USE_SPECULARMAP":"",t.specularColorMap?"#define USE_SPECULAR_COLORMAP":"",t.specularIntensityMap?"#define USE_SPECULAR_INTENSITYMAP":"",t.roughnessMap?"#define USE_ROUGHNESSMAP":"",t.metalnessMap?"#define USE_METALNESSMAP":"",t.alphaMap?"#define USE_ALPHAMAP":"",t.alphaHash?"#define USE_ALPHAHASH":"",t.transmission?"#define USE_TRANSMISSION":"",t.transmissionMap?"#define USE_TRANSMISSIONMAP":"",t.thicknessMap?"#define USE_THICKNESSMAP":"",t.sheenColorMap?"#define USE_SHEEN_COLORMAP":"",t.sheenRoughnessMap?"#define USE_SHEEN_ROUGHNESSMAP":"",t.mapUv?"#define MAP_UV "+t.mapUv:"",t.alphaMapUv?"#define ALPHAMAP_UV "+t.alphaMapUv:"",t.lightMapUv?"#define LIGHTMAP_UV "+t.lightMapUv:"",t.aoMapUv?"#define AOMAP_UV "+t.aoMapUv:"",t.emissiveMapUv?"#define EMISSIVEMAP_UV "+t.emissiveMapUv:"",t.bumpMapUv?"#define BUMPMAP_UV "+t.bumpMapUv:"",t.normalMapUv?"#define NORMALMAP_UV "+t.normalMapUv:"",t.displacementMapUv?"#define DISPLACEMENTMAP_UV "+t.displacementMapUv:"",t.metalnessMapUv?"#define METALNESSMAP_UV "+t.metalnessMapUv:"",t.roughnessMapUv?"#define ROUGHNESSMAP_UV "+t.roughnessMapUv:"",t.anisotropyMapUv?"#define ANISOTROPYMAP_UV "+t.anisotropyMapUv:"",t.clearcoatMapUv?"#define CLEARCOATMAP_UV "+t.clearcoatMapUv:"",t.clearcoatNormalMapUv?"#define CLEARCOAT_NORMALMAP_UV "+t.clearcoatNormalMapUv:"",t.clearcoatRoughnessMapUv?"#define CLEARCOAT_ROUGHNESSMAP_UV "+t.clearcoatRoughnessMapUv:"",t.diffuseRoughnessMapUv?"#define DIFFUSE_ROUGHNESSMAP_UV "+t.diffuseRoughnessMapUv:"",t.iridescenceMapUv?"#define IRIDESCENCEMAP_UV "+t.iridescenceMapUv:"",t.iridescenceThicknessMapUv?"#define IRIDESCENCE_THICKNESSMAP_UV "+t.iridescenceThicknessMapUv:"",t.sheenColorMapUv?"#define SHEEN_COLORMAP_UV "+t.sheenColorMapUv:"",t.sheenRoughnessMapUv?"#define SHEEN_ROUGHNESSMAP_UV "+t.sheenRoughnessMapUv:"",t.specularMapUv?"#define SPECULARMAP_UV "+t.specularMapUv:"",t.specularColorMapUv?"#define SPECULAR_COLORMAP_UV "+t.specularColorMapUv:"",t.specularIntensityMapUv?"#define SPECULAR_INTENSITYMAP_UV "+t.specularIntensityMapUv:"",t.transmissionMapUv?"#define TRANSMISSIONMAP_UV "+t.transmissionMapUv:"",t.thicknessMapUv?"#define THICKNESSMAP_UV "+t.thicknessMapUv:"",t.vertexTangents&&t.flatShading===!1?"#define USE_TANGENT":"",t.vertexNormals?"#define HAS_NORMAL":"",t.vertexColors?"#define USE_COLOR":"",t.vertexAlphas?"#define USE_COLOR_ALPHA":"",t.vertexUv1s?"#define USE_UV1":"",t.vertexUv2s?"#define USE_UV2":"",t.vertexUv3s?"#define USE_UV3":"",t.pointsUvs?"#define USE_POINTS_UV":"",t.flatShading?"#define FLAT_SHADED":"",t.skinning?"#define USE_SKINNING":"",t.morphTargets?"#define USE_MORPHTARGETS":"",t.morphNormals&&t.flatShading===!1?"#define USE_MORPHNORMALS":"",t.morphColors?"#define USE_MORPHCOLORS":"",t.morphTargetsCount>0?"#define MORPHTARGETS_TEXTURE_STRIDE "+t.morphTextureStride:"",t.morphTargetsCount>0?"#define MORPHTARGETS_COUNT "+t.morphTargetsCount:"",t.doubleSided?"#define DOUBLE_SIDED":"",t.flipSided?"#define FLIP_SIDED":"",t.shadowMapEnabled?"#define USE_SHADOWMAP":"",t.shadowMapEnabled?"#define "+l:"",t.sizeAttenuation?"#define USE_SIZEATTENUATION":"",t.numLightProbes>0?"#define USE_LIGHT_PROBES":"",t.logarithmicDepthBuffer?"#define USE_LOGARITHMIC_DEPTH_BUFFER":"",t.reversedDepthBuffer?"#define USE_REVERSED_DEPTH_BUFFER":"","uniform mat4 modelMatrix;","uniform mat4 modelViewMatrix;","uniform mat4 projectionMatrix;","uniform mat4 viewMatrix;","uniform mat3 normalMatrix;","uniform vec3 cameraPosition;","uniform bool isOrthographic;","#ifdef USE_INSTANCING","	attribute mat4 instanceMatrix;","#endif","#ifdef USE_INSTANCING_COLOR","	attribute vec3 instanceColor;","#endif","#ifdef USE_INSTANCING_MORPH","	uniform sampler2D morphTexture;","#endif","attribute vec3 position;","attribute vec3 normal;","attribute vec2 uv;","#ifdef USE_UV1","	attribute vec2 uv1;","#endif","#ifdef USE_UV2","	attribute vec2 uv2;","#endif","#ifdef USE_UV3","	attribute vec2 uv3;","#endif","#ifdef USE_TANGENT","	attribute vec4 tangent;","#endif","#if defined( USE_COLOR_ALPHA )","	attribute vec4 color;","#elif defined( USE_COLOR )","	attribute vec3 color;","#endif","#ifdef USE_SKINNING","	attribute vec4 skinIndex;","	attribute vec4 skinWeight;","#endif",`
`].filter(Gl).join(`
`),g=[v_(t),"#define SHADER_TYPE "+t.shaderType,"#define SHADER_NAME "+t.shaderName,p,t.useFog&&t.fog?"#define USE_FOG":"",t.useFog&&t.fogExp2?"#define FOG_EXP2":"",t.alphaToCoverage?"#define ALPHA_TO_COVERAGE":"",t.map?"#define USE_MAP":"",t.matcap?"#define USE_MATCAP":"",t.envMap?"#define USE_ENVMAP":"",t.envMap?"#define "+c:"",t.envMap?"#define "+u:"",t.envMap?"#define "+f:"",t.envMapPMREM?"#define ENVMAP_MAX_LOD "+t.envMapMaxLod+".0":"",t.envMapPMREM?"#define ENVMAP_SIZE "+t.envMapSize+".0":"",t.lightMap?"#define USE_LIGHTMAP":"",t.aoMap?"#define USE_AOMAP":"",t.bumpMap?"#define USE_BUMPMAP":"",t.normalMap?"#define USE_NORMALMAP":"",t.normalMapObjectSpace?"#define USE_NORMALMAP_OBJECTSPACE":"",t.normalMapTangentSpace?"#define USE_NORMALMAP_TANGENTSPACE":"",t.packedNormalMap?"#define USE_PACKED_NORMALMAP":"",t.emissiveMap?"#define USE_EMISSIVEMAP":"",t.anisotropy?"#define USE_ANISOTROPY":"",t.anisotropyMap?"#define USE_ANISOTROPYMAP":"",t.clearcoat?"#define USE_CLEARCOAT":"",t.clearcoatMap?"#define USE_CLEARCOATMAP":"",t.clearcoatRoughnessMap?"#define USE_CLEARCOAT_ROUGHNESSMAP":"",t.clearcoatNormalMap?"#define USE_CLEARCOAT_NORMALMAP":"",t.diffuseRoughness?"#define USE_DIFFUSE_ROUGHNESS":"",t.diffuseRoughnessMap?"#define USE_DIFFUSE_ROUGHNESSMAP":"",t.dispersion?"#define USE_DISPERSION":"",t.retroreflection?"#define USE_RETROREFLECTION":"",t.iridescence?"#define USE_IRIDESCENCE":"",t.iridescenceMap?"#define USE_IRIDESCENCEMAP":"",t.iridescenceThicknessMap?"#define USE_IRIDESCENCE_THICKNESSMAP":"",t.specularMap?"#define USE_SPECULARMAP":"",t.specularColorMap?"#define USE_SPECULAR_COLORMAP":"",t.specularIntensityMap?"#define USE_SPECULAR_INTENSITYMAP":"",t.roughnessMap?"#define USE_ROUGHNESSMAP":"",t.metalnessMap?"#define USE_METALNESSMAP":"",t.alphaMap?"#define USE_ALPHAMAP":"",t.alphaTest?"#define USE_ALPHATEST":"",t.alphaHash?"#define USE_ALPHAHASH":"",t.sheen?"#define USE_SHEEN":"",t.sheenColorMap?"#define USE_SHEEN_COLORMAP":"",t.sheenRoughnessMap?"#define USE_SHEEN_ROUGHNESSMAP":"",t.transmission?"#define USE_TRANSMISSION":"",t.transmissionMap?"#define USE_TRANSMISSIONMAP":"",t.thicknessMap?"#define USE_THICKNESSMAP":"",t.vertexTangents&&t.flatShading===!1?"#define USE_TANGENT":"",t.vertexColors||t.instancingColor?"#define USE_COLOR":"",t.vertexAlphas||t.batchingColor?"#define USE_COLOR_ALPHA":"",t.vertexUv1s?"#define USE_UV1":"",t.vertexUv2s?"#define USE_UV2":"",t.vertexUv3s?"#define USE_UV3":"",t.pointsUvs?"#define USE_POINTS_UV":"",t.gradientMap?"#define USE_GRADIENTMAP":"",t.flatShading?"#define FLAT_SHADED":"",t.doubleSided?"#define DOUBLE_SIDED":"",t.flipSided?"#define FLIP_SIDED":"",t.shadowMapEnabled?"#define USE_SHADOWMAP":"",t.shadowMapEnabled?"#define "+l:"",t.premultipliedAlpha?"#define PREMULTIPLIED_ALPHA":"",t.numLightProbes>0?"#define USE_LIGHT_PROBES":"",t.decodeVideoTexture?"#define DECODE_VIDEO_TEXTURE":"",t.decodeVideoTextureEmissive?"#define DECODE_VIDEO_TEXTURE_EMISSIVE":"",t.logarithmicDepthBuffer?"#define USE_LOGARITHMIC_DEPTH_BUFFER":"",t.reversedDepthBuffer?"#define USE_REVERSED_DEPTH_BUFFER":"","uniform mat4 viewMatrix;","uniform vec3 cameraPosition;","uniform bool isOrthographic;",t.toneMapping!==Ar?"#define TONE_MAPPING":"",t.toneMapping!==Ar?_t.tonemapping_pars_fragment:"",t.toneMapping!==Ar?kE("toneMapping",t.toneMapping):"",t.dithering?"#define DITHERING":"",t.opaque?"#define OPAQUE":"",_t.colorspace_pars_fragment,NE("linearToOutputTexel",t.outputColorSpace),FE(),t.useDepthPacking?"#define DEPTH_PACKING "+t.depthPacking:"",`
`].filter(Gl).join(`
`)),o=$p(o),o=g_(o,t),o=y_(o,t),a=$p(a),a=g_(a,t),a=y_(a,t),o=__(o),a=__(a),t.isRawShaderMaterial!==!0&&(y=`#version 300 es
`,_=[h,"#define attribute in","#define varying out","#define texture2D texture"].join(`
`)+`
`+_,g=["#define varying in",t.glslVersion===Dp?"":"layout(location = 0) out highp vec4 pc_fragColor;",t.glslVersion===Dp?"":"#define gl_FragColor pc_fragColor","#define gl_FragDepthEXT gl_FragDepth","#define texture2D texture","#define textureCube texture","#define texture2DProj textureProj","#define texture2DLodEXT textureLod","#define texture2DProjLodEXT textureProjLod","#define textureCubeLodEXT textureLod","#define texture2DGradEXT textureGrad","#define texture2DProjGradEXT textureProjGrad","#define textureCubeGradEXT textureGrad"].join(`
`)+`
`+g);let v=y+_+o,M=y+g+a,x=f_(r,r.VERTEX_SHADER,v),C=f_(r,r.FRAGMENT_SHADER,M);r.attachShader(m,x),r.attachShader(m,C),t.index0AttributeName!==void 0?r.bindAttribLocation(m,0,t.index0AttributeName):t.hasPositionAttribute===!0&&r.bindAttribLocation(m,0,"position"),r.linkProgram(m);function R(L){if(n.debug.checkShaderErrors){let N=r.getProgramInfoLog(m)||"",z=r.getShaderInfoLog(x)||"",G=r.getShaderInfoLog(C)||"",D=N.trim(),X=z.trim(),Y=G.trim(),H=!0,de=!0;if(r.getProgramParameter(m,r.LINK_STATUS)===!1)if(H=!1,typeof n.debug.onShaderError=="function")n.debug.onShaderError(r,m,x,C);else{let J=m_(r,x,"vertex"),ne=m_(r,C,"fragment");st("WebGLProgram: Shader Error "+r.getError()+" - VALIDATE_STATUS "+r.getProgramParameter(m,r.VALIDATE_STATUS)+`

Material Name: `+L.name+`
Material Type: `+L.type+`

Program Info Log: `+D+`
`+J+`
`+ne)}else D!==""?et("WebGLProgram: Program Info Log:",D):(X===""||Y==="")&&(de=!1);de&&(L.diagnostics={runnable:H,programLog:D,vertexShader:{log:X,prefix:_},fragmentShader:{log:Y,prefix:g}})}r.deleteShader(x),r.deleteShader(C),b=new la(r,m),E=BE(r,m)}let b;this.getUniforms=function(){return b===void 0&&R(this),b};let E;this.getAttributes=function(){return E===void 0&&R(this),E};let F=t.rendererExtensionParallelShaderCompile===!1;return this.isReady=function(){return F===!1&&(F=r.getProgramParameter(m,CE)),F},this.destroy=function(){i.releaseStatesOfProgram(this),r.deleteProgram(m),this.program=void 0},this.type=t.shaderType,this.name=t.shaderName,this.id=IE++,this.cacheKey=e,this.usedTimes=1,this.program=m,this.vertexShader=x,this.fragmentShader=C,this}var JE=0,Yp=class{constructor(){this.shaderCache=new Map,this.materialCache=new Map}update(e,t,i){let r=this._getShaderCacheForMaterial(e);return r.has(t)===!1&&(r.add(t),t.usedTimes++),r.has(i)===!1&&(r.add(i),i.usedTimes++),this}remove(e){let t=this.materialCache.get(e);for(let i of t)i.usedTimes--,i.usedTimes===0&&this.shaderCache.delete(i.code);return this.materialCache.delete(e),this}getVertexShaderStage(e){return this._getShaderStage(e.vertexShader)}getFragmentShaderStage(e){return this._getShaderStage(e.fragmentShader)}dispose(){this.shaderCache.clear(),this.materialCache.clear()}_getShaderCacheForMaterial(e){let t=this.materialCache,i=t.get(e);return i===void 0&&(i=new Set,t.set(e,i)),i}_getShaderStage(e){let t=this.shaderCache,i=t.get(e);return i===void 0&&(i=new Kp(e),t.set(e,i)),i}},Kp=class{constructor(e){this.id=JE++,this.code=e,this.usedTimes=0}};function jE(n){return n===Rs||n===Ul||n===Ol}function QE(n,e,t,i,r,s){let o=new Jo,a=new Yp,l=new Set,c=[],u=new Map,f=i.logarithmicDepthBuffer,h={MeshDepthMaterial:"depth",MeshDistanceMaterial:"distance",MeshNormalMaterial:"normal",MeshBasicMaterial:"basic",MeshLambertMaterial:"lambert",MeshPhongMaterial:"phong",MeshToonMaterial:"toon",MeshStandardMaterial:"physical",MeshPhysicalMaterial:"physical",MeshMatcapMaterial:"matcap",LineBasicMaterial:"basic",LineDashedMaterial:"dashed",PointsMaterial:"points",ShadowMaterial:"shadow",SpriteMaterial:"sprite"};function p(b){return l.add(b),b===0?"uv":`uv${b}`}function m(b,E,F,L,N,z){let G=L.fog,D=N.geometry,X=b.isMeshStandardMaterial||b.isMeshLambertMaterial||b.isMeshPhongMaterial?L.environment:null,Y=b.isMeshStandardMaterial||b.isMeshLambertMaterial&&!b.envMap||b.isMeshPhongMaterial&&!b.envMap,H=e.get(b.envMap||X,Y),de=h[b.type],J=i.precision;b.precision!==null&&(J=i.getMaxPrecision(b.precision),J!==b.precision&&et("WebGLProgram.getParameters:",b.precision,"not supported, using",J,"instead."));let ne=D.morphAttributes.position||D.morphAttributes.normal||D.morphAttributes.color,oe=ne!==void 0?ne.length:0,me=0;D.morphAttributes.position!==void 0&&(me=1),D.morphAttributes.normal!==void 0&&(me=2),D.morphAttributes.color!==void 0&&(me=3);let pe,ie,ve,xe;if(de){let Pe=Er[de];pe=Pe.vertexShader,ie=Pe.fragmentShader}else{pe=b.vertexShader,ie=b.fragmentShader;let Pe=a.getVertexShaderStage(b),pt=a.getFragmentShaderStage(b);a.update(b,Pe,pt),ve=Pe.id,xe=pt.id}let be=n.getRenderTarget(),_e=n.state.buffers.depth.getReversed(),ze=N.isInstancedMesh===!0,Je=N.isBatchedMesh===!0,We=!!b.map,ht=!!b.matcap,ut=!!H,tt=ut&&H.isPMREMTexture===!0,zt=!!b.aoMap,kt=!!b.lightMap,Jt=!!b.bumpMap&&b.wireframe===!1,It=!!b.normalMap,On=!!b.displacementMap,Ct=!!b.emissiveMap,Rn=!!b.metalnessMap,un=!!b.roughnessMap,vn=b.anisotropy>0,B=b.clearcoat>0,Le=b.diffuseRoughness>0,Qe=b.dispersion>0,dt=b.retroreflectivity>0,Ee=b.iridescence>0,$t=b.sheen>0,qe=b.transmission>0,je=vn&&!!b.anisotropyMap,I=B&&!!b.clearcoatMap,S=B&&!!b.clearcoatNormalMap,$=B&&!!b.clearcoatRoughnessMap,fe=Le&&!!b.diffuseRoughnessMap,ce=Ee&&!!b.iridescenceMap,Se=Ee&&!!b.iridescenceThicknessMap,Me=$t&&!!b.sheenColorMap,re=$t&&!!b.sheenRoughnessMap,ae=!!b.specularMap,ye=!!b.specularColorMap,O=!!b.specularIntensityMap,le=qe&&!!b.transmissionMap,se=qe&&!!b.thicknessMap,Re=!!b.gradientMap,we=!!b.alphaMap,Te=b.alphaTest>0,$e=!!b.alphaHash,it=!!b.extensions,he=Ar;b.toneMapped&&(be===null||be.isXRRenderTarget===!0)&&(he=n.toneMapping);let Ve=tt?H.isCompressedCubeTexture?H.image[0].mipmaps:H.mipmaps:null,rt={shaderID:de,shaderType:b.type,shaderName:b.name,vertexShader:pe,fragmentShader:ie,defines:b.defines,customVertexShaderID:ve,customFragmentShaderID:xe,isRawShaderMaterial:b.isRawShaderMaterial===!0,glslVersion:b.glslVersion,precision:J,batching:Je,batchingColor:Je&&N._colorsTexture!==null,instancing:ze,instancingColor:ze&&N.instanceColor!==null,instancingMorph:ze&&N.morphTexture!==null,outputColorSpace:be===null?n.outputColorSpace:be.isXRRenderTarget===!0?be.texture.colorSpace:Tt.workingColorSpace,alphaToCoverage:!!b.alphaToCoverage,map:We,matcap:ht,envMap:ut,envMapMode:ut&&H.mapping,envMapPMREM:tt,envMapMaxLod:tt?Ve.length-1:null,envMapSize:tt?Ve[0].width:null,aoMap:zt,lightMap:kt,bumpMap:Jt,normalMap:It,displacementMap:On,emissiveMap:Ct,normalMapObjectSpace:It&&b.normalMapType===Fy,normalMapTangentSpace:It&&b.normalMapType===Bl,packedNormalMap:It&&b.normalMapType===Bl&&jE(b.normalMap.format),metalnessMap:Rn,roughnessMap:un,anisotropy:vn,anisotropyMap:je,clearcoat:B,clearcoatMap:I,clearcoatNormalMap:S,clearcoatRoughnessMap:$,diffuseRoughness:Le,diffuseRoughnessMap:fe,dispersion:Qe,retroreflection:dt,iridescence:Ee,iridescenceMap:ce,iridescenceThicknessMap:Se,sheen:$t,sheenColorMap:Me,sheenRoughnessMap:re,specularMap:ae,specularColorMap:ye,specularIntensityMap:O,transmission:qe,transmissionMap:le,thicknessMap:se,gradientMap:Re,opaque:b.transparent===!1&&b.blending===Mr&&b.alphaToCoverage===!1,alphaMap:we,alphaTest:Te,alphaHash:$e,combine:b.combine,mapUv:We&&p(b.map.channel),aoMapUv:zt&&p(b.aoMap.channel),lightMapUv:kt&&p(b.lightMap.channel),bumpMapUv:Jt&&p(b.bumpMap.channel),normalMapUv:It&&p(b.normalMap.channel),displacementMapUv:On&&p(b.displacementMap.channel),emissiveMapUv:Ct&&p(b.emissiveMap.channel),metalnessMapUv:Rn&&p(b.metalnessMap.channel),roughnessMapUv:un&&p(b.roughnessMap.channel),anisotropyMapUv:je&&p(b.anisotropyMap.channel),clearcoatMapUv:I&&p(b.clearcoatMap.channel),clearcoatNormalMapUv:S&&p(b.clearcoatNormalMap.channel),clearcoatRoughnessMapUv:$&&p(b.clearcoatRoughnessMap.channel),diffuseRoughnessMapUv:fe&&p(b.diffuseRoughnessMap.channel),iridescenceMapUv:ce&&p(b.iridescenceMap.channel),iridescenceThicknessMapUv:Se&&p(b.iridescenceThicknessMap.channel),sheenColorMapUv:Me&&p(b.sheenColorMap.channel),sheenRoughnessMapUv:re&&p(b.sheenRoughnessMap.channel),specularMapUv:ae&&p(b.specularMap.channel),specularColorMapUv:ye&&p(b.specularColorMap.channel),specularIntensityMapUv:O&&p(b.specularIntensityMap.channel),transmissionMapUv:le&&p(b.transmissionMap.channel),thicknessMapUv:se&&p(b.thicknessMap.channel),alphaMapUv:we&&p(b.alphaMap.channel),vertexTangents:!!D.attributes.tangent&&(It||vn),vertexNormals:!!D.attributes.normal,vertexColors:b.vertexColors,vertexAlphas:b.vertexColors===!0&&!!D.attributes.color&&D.attributes.color.itemSize===4,pointsUvs:N.isPoints===!0&&!!D.attributes.uv&&(We||we),fog:!!G,useFog:b.fog===!0,fogExp2:!!G&&G.isFogExp2,flatShading:b.wireframe===!1&&(b.flatShading===!0||D.attributes.normal===void 0&&It===!1&&(b.isMeshLambertMaterial||b.isMeshPhongMaterial||b.isMeshStandardMaterial||b.isMeshPhysicalMaterial)),sizeAttenuation:b.sizeAttenuation===!0,logarithmicDepthBuffer:f,reversedDepthBuffer:_e,skinning:N.isSkinnedMesh===!0,hasPositionAttribute:D.attributes.position!==void 0,morphTargets:D.morphAttributes.position!==void 0,morphNormals:D.morphAttributes.normal!==void 0,morphColors:D.morphAttributes.color!==void 0,morphTargetsCount:oe,morphTextureStride:me,numSunLights:E.sun.length,numDirLights:E.directional.length,numPointLights:E.point.length,numSpotLights:E.spot.length,numSpotLightMaps:E.spotLightMap.length,numRectAreaLights:E.rectArea.length,numHemiLights:E.hemi.length,numSunLightShadows:E.sunShadowMap.length,numDirLightShadows:E.directionalShadowMap.length,numPointLightShadows:E.pointShadowMap.length,numSpotLightShadows:E.spotShadowMap.length,numSpotLightShadowsWithMaps:E.numSpotLightShadowsWithMaps,numLightProbes:E.numLightProbes,numLightProbeGrids:z.filter(Pe=>Pe.texture!==null).length,numClippingPlanes:s.numPlanes,numClipIntersection:s.numIntersection,dithering:b.dithering,shadowMapEnabled:n.shadowMap.enabled&&F.length>0,shadowMapType:n.shadowMap.type,toneMapping:he,decodeVideoTexture:We&&b.map.isVideoTexture===!0&&Tt.getTransfer(b.map.colorSpace)===Ot,decodeVideoTextureEmissive:Ct&&b.emissiveMap.isVideoTexture===!0&&Tt.getTransfer(b.emissiveMap.colorSpace)===Ot,premultipliedAlpha:b.premultipliedAlpha,doubleSided:b.side===zi,flipSided:b.side===jn,useDepthPacking:b.depthPacking>=0,depthPacking:b.depthPacking||0,index0AttributeName:b.index0AttributeName,extensionClipCullDistance:it&&b.extensions.clipCullDistance===!0&&t.has("WEBGL_clip_cull_distance"),extensionMultiDraw:(it&&b.extensions.multiDraw===!0||Je)&&t.has("WEBGL_multi_draw"),rendererExtensionParallelShaderCompile:t.has("KHR_parallel_shader_compile"),customProgramCacheKey:b.customProgramCacheKey()};return rt.vertexUv1s=l.has(1),rt.vertexUv2s=l.has(2),rt.vertexUv3s=l.has(3),l.clear(),rt}function _(b){let E=[];if(b.shaderID?E.push(b.shaderID):(E.push(b.customVertexShaderID),E.push(b.customFragmentShaderID)),b.defines!==void 0)for(let F in b.defines)E.push(F),E.push(b.defines[F]);return b.isRawShaderMaterial===!1&&(g(E,b),y(E,b),E.push(n.outputColorSpace)),E.push(b.customProgramCacheKey),E.join()}function g(b,E){b.push(E.precision),b.push(E.outputColorSpace),b.push(E.envMapMode),b.push(E.envMapPMREM),b.push(E.envMapMaxLod),b.push(E.envMapSize),b.push(E.mapUv),b.push(E.alphaMapUv),b.push(E.lightMapUv),b.push(E.aoMapUv),b.push(E.bumpMapUv),b.push(E.normalMapUv),b.push(E.displacementMapUv),b.push(E.emissiveMapUv),b.push(E.metalnessMapUv),b.push(E.roughnessMapUv),b.push(E.anisotropyMapUv),b.push(E.clearcoatMapUv),b.push(E.clearcoatNormalMapUv),b.push(E.clearcoatRoughnessMapUv),b.push(E.diffuseRoughnessMapUv),b.push(E.iridescenceMapUv),b.push(E.iridescenceThicknessMapUv),b.push(E.sheenColorMapUv),b.push(E.sheenRoughnessMapUv),b.push(E.specularMapUv),b.push(E.specularColorMapUv),b.push(E.specularIntensityMapUv),b.push(E.transmissionMapUv),b.push(E.thicknessMapUv),b.push(E.combine),b.push(E.fogExp2),b.push(E.sizeAttenuation),b.push(E.morphTargetsCount),b.push(E.numSunLights),b.push(E.numDirLights),b.push(E.numPointLights),b.push(E.numSpotLights),b.push(E.numSpotLightMaps),b.push(E.numHemiLights),b.push(E.numRectAreaLights),b.push(E.numSunLightShadows),b.push(E.numDirLightShadows),b.push(E.numPointLightShadows),b.push(E.numSpotLightShadows),b.push(E.numSpotLightShadowsWithMaps),b.push(E.numLightProbes),b.push(E.numLightProbeGrids),b.push(E.shadowMapType),b.push(E.toneMapping),b.push(E.numClippingPlanes),b.push(E.numClipIntersection),b.push(E.depthPacking)}function y(b,E){o.disableAll(),E.instancing&&o.enable(0),E.instancingColor&&o.enable(1),E.instancingMorph&&o.enable(2),E.matcap&&o.enable(3),E.envMap&&o.enable(4),E.normalMapObjectSpace&&o.enable(5),E.normalMapTangentSpace&&o.enable(6),E.clearcoat&&o.enable(7),E.iridescence&&o.enable(8),E.alphaTest&&o.enable(9),E.vertexColors&&o.enable(10),E.vertexAlphas&&o.enable(11),E.vertexUv1s&&o.enable(12),E.vertexUv2s&&o.enable(13),E.vertexUv3s&&o.enable(14),E.vertexTangents&&o.enable(15),E.anisotropy&&o.enable(16),E.alphaHash&&o.enable(17),E.batching&&o.enable(18),E.dispersion&&o.enable(19),E.retroreflection&&o.enable(24),E.diffuseRoughness&&o.enable(25),E.batchingColor&&o.enable(20),E.gradientMap&&o.enable(21),E.packedNormalMap&&o.enable(22),E.vertexNormals&&o.enable(23),b.push(o.mask),o.disableAll(),E.fog&&o.enable(0),E.useFog&&o.enable(1),E.flatShading&&o.enable(2),E.logarithmicDepthBuffer&&o.enable(3),E.reversedDepthBuffer&&o.enable(4),E.skinning&&o.enable(5),E.morphTargets&&o.enable(6),E.morphNormals&&o.enable(7),E.morphColors&&o.enable(8),E.premultipliedAlpha&&o.enable(9),E.shadowMapEnabled&&o.enable(10),E.doubleSided&&o.enable(11),E.flipSided&&o.enable(12),E.useDepthPacking&&o.enable(13),E.dithering&&o.enable(14),E.transmission&&o.enable(15),E.sheen&&o.enable(16),E.opaque&&o.enable(17),E.pointsUvs&&o.enable(18),E.decodeVideoTexture&&o.enable(19),E.decodeVideoTextureEmissive&&o.enable(20),E.alphaToCoverage&&o.enable(21),E.numLightProbeGrids>0&&o.enable(22),E.hasPositionAttribute&&o.enable(23),b.push(o.mask)}function v(b){let E=h[b.type],F;if(E){let L=Er[E];F=e_.clone(L.uniforms)}else F=b.uniforms;return F}function M(b,E){let F=u.get(E);return F!==void 0?++F.usedTimes:(F=new ZE(n,E,b,r),c.push(F),u.set(E,F)),F}function x(b){if(--b.usedTimes===0){let E=c.indexOf(b);c[E]=c[c.length-1],c.pop(),u.delete(b.cacheKey),b.destroy()}}function C(b){a.remove(b)}function R(){a.dispose()}return{getParameters:m,getProgramCacheKey:_,getUniforms:v,acquireProgram:M,releaseProgram:x,releaseShaderCache:C,programs:c,dispose:R}}function eR(){let n=new WeakMap;function e(o){return n.has(o)}function t(o){let a=n.get(o);return a===void 0&&(a={},n.set(o,a)),a}function i(o){n.delete(o)}function r(o,a,l){n.get(o)[a]=l}function s(){n=new WeakMap}return{has:e,get:t,remove:i,update:r,dispose:s}}function tR(n,e){return n.groupOrder!==e.groupOrder?n.groupOrder-e.groupOrder:n.renderOrder!==e.renderOrder?n.renderOrder-e.renderOrder:n.material.id!==e.material.id?n.material.id-e.material.id:n.materialVariant!==e.materialVariant?n.materialVariant-e.materialVariant:n.z!==e.z?n.z-e.z:n.id-e.id}function x_(n,e){return n.groupOrder!==e.groupOrder?n.groupOrder-e.groupOrder:n.renderOrder!==e.renderOrder?n.renderOrder-e.renderOrder:n.z!==e.z?e.z-n.z:n.id-e.id}function b_(){let n=[],e=0,t=[],i=[],r=[];function s(){e=0,t.length=0,i.length=0,r.length=0}function o(h){let p=0;return h.isInstancedMesh&&(p+=2),h.isSkinnedMesh&&(p+=1),p}function a(h,p,m,_,g,y){let v=n[e];return v===void 0?(v={id:h.id,object:h,geometry:p,material:m,materialVariant:o(h),groupOrder:_,renderOrder:h.renderOrder,z:g,group:y},n[e]=v):(v.id=h.id,v.object=h,v.geometry=p,v.material=m,v.materialVariant=o(h),v.groupOrder=_,v.renderOrder=h.renderOrder,v.z=g,v.group=y),e++,v}function l(h,p,m,_,g,y,v){v.reversedDepth===!0&&(g=-g);let M=a(h,p,m,_,g,y);m.transmission>0?i.push(M):m.transparent===!0?r.push(M):t.push(M)}function c(h,p,m,_,g,y){let v=a(h,p,m,_,g,y);m.transmission>0?i.unshift(v):m.transparent===!0?r.unshift(v):t.unshift(v)}function u(h,p){t.length>1&&t.sort(h||tR),i.length>1&&i.sort(p||x_),r.length>1&&r.sort(p||x_)}function f(){for(let h=e,p=n.length;h<p;h++){let m=n[h];if(m.id===null)break;m.id=null,m.object=null,m.geometry=null,m.material=null,m.group=null}}return{opaque:t,transmissive:i,transparent:r,init:s,push:l,unshift:c,finish:f,sort:u}}function nR(){let n=new WeakMap;function e(i,r){let s=n.get(i),o;return s===void 0?(o=new b_,n.set(i,[o])):r>=s.length?(o=new b_,s.push(o)):o=s[r],o}function t(){n=new WeakMap}return{get:e,dispose:t}}function iR(){let n={};return{get:function(e){if(n[e.id]!==void 0)return n[e.id];let t;switch(e.type){case"SunLight":case"DirectionalLight":t={direction:new U,color:new Ye};break;case"SpotLight":t={position:new U,direction:new U,color:new Ye,distance:0,coneCos:0,penumbraCos:0,decay:0};break;case"PointLight":t={position:new U,color:new Ye,distance:0,decay:0};break;case"HemisphereLight":t={direction:new U,skyColor:new Ye,groundColor:new Ye};break;case"RectAreaLight":t={color:new Ye,position:new U,halfWidth:new U,halfHeight:new U};break}return n[e.id]=t,t}}}function rR(){let n={};return{get:function(e){if(n[e.id]!==void 0)return n[e.id];let t;switch(e.type){case"SunLight":case"DirectionalLight":t={shadowIntensity:1,shadowBias:0,shadowNormalBias:0,shadowRadius:1,shadowMapSize:new Be};break;case"SpotLight":t={shadowIntensity:1,shadowBias:0,shadowNormalBias:0,shadowRadius:1,shadowMapSize:new Be};break;case"PointLight":t={shadowIntensity:1,shadowBias:0,shadowNormalBias:0,shadowRadius:1,shadowMapSize:new Be,shadowCameraNear:1,shadowCameraFar:1e3};break}return n[e.id]=t,t}}}var sR=0;function oR(n,e){return(e.castShadow?2:0)-(n.castShadow?2:0)+(e.map?1:0)-(n.map?1:0)}function aR(n){let e=new iR,t=rR(),i={version:0,hash:{sunLength:-1,directionalLength:-1,pointLength:-1,spotLength:-1,rectAreaLength:-1,hemiLength:-1,numSunShadows:-1,numDirectionalShadows:-1,numPointShadows:-1,numSpotShadows:-1,numSpotMaps:-1,numLightProbes:-1},ambient:[0,0,0],probe:[],sun:[],sunShadow:[],sunShadowMap:[],sunShadowMatrix:[],sunShadowCascade:[],directional:[],directionalShadow:[],directionalShadowMap:[],directionalShadowMatrix:[],spot:[],spotLightMap:[],spotShadow:[],spotShadowMap:[],spotLightMatrix:[],rectArea:[],rectAreaLTC1:null,rectAreaLTC2:null,point:[],pointShadow:[],pointShadowMap:[],pointShadowMatrix:[],hemi:[],numSpotLightShadowsWithMaps:0,numLightProbes:0};for(let c=0;c<9;c++)i.probe.push(new U);let r=new U,s=new Nt,o=new Nt;function a(c){let u=0,f=0,h=0;for(let z=0;z<9;z++)i.probe[z].set(0,0,0);let p=0,m=0,_=0,g=0,y=0,v=0,M=0,x=0,C=0,R=0,b=0,E=0,F=0,L=0;c.sort(oR);for(let z=0,G=c.length;z<G;z++){let D=c[z],X=D.color,Y=D.intensity,H=D.distance,de=null;if(D.shadow&&D.shadow.map&&(D.shadow.map.texture.format===Rs?de=D.shadow.map.texture:de=D.shadow.map.depthTexture||D.shadow.map.texture),D.isAmbientLight)u+=X.r*Y,f+=X.g*Y,h+=X.b*Y;else if(D.isLightProbe){for(let J=0;J<9;J++)i.probe[J].addScaledVector(D.sh.coefficients[J],Y);L++}else if(D.isSunLight){let J=e.get(D);if(J.color.copy(D.color).multiplyScalar(D.intensity),D.castShadow){let ne=D.shadow,oe=t.get(D);oe.shadowIntensity=ne.intensity,oe.shadowBias=ne.bias,oe.shadowNormalBias=ne.normalBias,oe.shadowRadius=ne.radius,oe.shadowMapSize.copy(ne.mapSize).multiply(ne.getFrameExtents()),i.sunShadow[m]=oe,i.sunShadowMap[m]=de;let me=ne.getViewportCount();for(let pe=0;pe<me;pe++)i.sunShadowMatrix[_+pe]=ne.getMatrix(pe),i.sunShadowCascade[_+pe]=ne._cascadeData[pe];_+=me,m++}i.sun[p]=J,p++}else if(D.isDirectionalLight){let J=e.get(D);if(J.color.copy(D.color).multiplyScalar(D.intensity),D.castShadow){let ne=D.shadow,oe=t.get(D);oe.shadowIntensity=ne.intensity,oe.shadowBias=ne.bias,oe.shadowNormalBias=ne.normalBias,oe.shadowRadius=ne.radius,oe.shadowMapSize=ne.mapSize,i.directionalShadow[g]=oe,i.directionalShadowMap[g]=de,i.directionalShadowMatrix[g]=D.shadow.matrix,C++}i.directional[g]=J,g++}else if(D.isSpotLight){let J=e.get(D);J.position.setFromMatrixPosition(D.matrixWorld),J.color.copy(X).multiplyScalar(Y),J.distance=H,J.coneCos=Math.cos(D.angle),J.penumbraCos=Math.cos(D.angle*(1-D.penumbra)),J.decay=D.decay,i.spot[v]=J;let ne=D.shadow;if(D.map&&(i.spotLightMap[E]=D.map,E++,ne.updateMatrices(D),D.castShadow&&F++),i.spotLightMatrix[v]=ne.matrix,D.castShadow){let oe=t.get(D);oe.shadowIntensity=ne.intensity,oe.shadowBias=ne.bias,oe.shadowNormalBias=ne.normalBias,oe.shadowRadius=ne.radius,oe.shadowMapSize=ne.mapSize,i.spotShadow[v]=oe,i.spotShadowMap[v]=de,b++}v++}else if(D.isRectAreaLight){let J=e.get(D);J.color.copy(X).multiplyScalar(Y),J.halfWidth.set(D.width*.5,0,0),J.halfHeight.set(0,D.height*.5,0),i.rectArea[M]=J,M++}else if(D.isPointLight){let J=e.get(D);if(J.color.copy(D.color).multiplyScalar(D.intensity),J.distance=D.distance,J.decay=D.decay,D.castShadow){let ne=D.shadow,oe=t.get(D);oe.shadowIntensity=ne.intensity,oe.shadowBias=ne.bias,oe.shadowNormalBias=ne.normalBias,oe.shadowRadius=ne.radius,oe.shadowMapSize=ne.mapSize,oe.shadowCameraNear=ne.camera.near,oe.shadowCameraFar=ne.camera.far,i.pointShadow[y]=oe,i.pointShadowMap[y]=de,i.pointShadowMatrix[y]=D.shadow.matrix,R++}i.point[y]=J,y++}else if(D.isHemisphereLight){let J=e.get(D);J.skyColor.copy(D.color).multiplyScalar(Y),J.groundColor.copy(D.groundColor).multiplyScalar(Y),i.hemi[x]=J,x++}}M>0&&(n.has("OES_texture_float_linear")===!0?(i.rectAreaLTC1=ke.LTC_FLOAT_1,i.rectAreaLTC2=ke.LTC_FLOAT_2):(i.rectAreaLTC1=ke.LTC_HALF_1,i.rectAreaLTC2=ke.LTC_HALF_2)),i.ambient[0]=u,i.ambient[1]=f,i.ambient[2]=h;let N=i.hash;(N.sunLength!==p||N.directionalLength!==g||N.pointLength!==y||N.spotLength!==v||N.rectAreaLength!==M||N.hemiLength!==x||N.numSunShadows!==m||N.numDirectionalShadows!==C||N.numPointShadows!==R||N.numSpotShadows!==b||N.numSpotMaps!==E||N.numLightProbes!==L)&&(i.sun.length=p,i.directional.length=g,i.spot.length=v,i.rectArea.length=M,i.point.length=y,i.hemi.length=x,i.sunShadow.length=m,i.sunShadowMap.length=m,i.sunShadowMatrix.length=_,i.sunShadowCascade.length=_,i.directionalShadow.length=C,i.directionalShadowMap.length=C,i.directionalShadowMatrix.length=C,i.pointShadow.length=R,i.pointShadowMap.length=R,i.pointShadowMatrix.length=R,i.spotShadow.length=b,i.spotShadowMap.length=b,i.spotLightMatrix.length=b+E-F,i.spotLightMap.length=E,i.numSpotLightShadowsWithMaps=F,i.numLightProbes=L,N.sunLength=p,N.directionalLength=g,N.pointLength=y,N.spotLength=v,N.rectAreaLength=M,N.hemiLength=x,N.numSunShadows=m,N.numDirectionalShadows=C,N.numPointShadows=R,N.numSpotShadows=b,N.numSpotMaps=E,N.numLightProbes=L,i.version=sR++)}function l(c,u){let f=0,h=0,p=0,m=0,_=0,g=0,y=u.matrixWorldInverse;for(let v=0,M=c.length;v<M;v++){let x=c[v];if(x.isSunLight){let C=i.sun[f];C.direction.setFromMatrixPosition(x.matrixWorld),C.direction.transformDirection(y),f++}else if(x.isDirectionalLight){let C=i.directional[h];C.direction.setFromMatrixPosition(x.matrixWorld),r.setFromMatrixPosition(x.target.matrixWorld),C.direction.sub(r),C.direction.transformDirection(y),h++}else if(x.isSpotLight){let C=i.spot[m];C.position.setFromMatrixPosition(x.matrixWorld),C.position.applyMatrix4(y),C.direction.setFromMatrixPosition(x.matrixWorld),r.setFromMatrixPosition(x.target.matrixWorld),C.direction.sub(r),C.direction.transformDirection(y),m++}else if(x.isRectAreaLight){let C=i.rectArea[_];C.position.setFromMatrixPosition(x.matrixWorld),C.position.applyMatrix4(y),o.identity(),s.copy(x.matrixWorld),s.premultiply(y),o.extractRotation(s),C.halfWidth.set(x.width*.5,0,0),C.halfHeight.set(0,x.height*.5,0),C.halfWidth.applyMatrix4(o),C.halfHeight.applyMatrix4(o),_++}else if(x.isPointLight){let C=i.point[p];C.position.setFromMatrixPosition(x.matrixWorld),C.position.applyMatrix4(y),p++}else if(x.isHemisphereLight){let C=i.hemi[g];C.direction.setFromMatrixPosition(x.matrixWorld),C.direction.transformDirection(y),g++}}}return{setup:a,setupView:l,state:i}}function w_(n){let e=new aR(n),t=[],i=[],r=[];function s(f){u.camera=f,t.length=0,i.length=0,r.length=0}function o(f){f.isLightProbeGrid?r.push(f):t.push(f)}function a(f){i.push(f)}function l(){e.setup(t),r.sort((f,h)=>f.priority-h.priority||f.id-h.id)}function c(f){e.setupView(t,f)}let u={lightsArray:t,shadowsArray:i,lightProbeGridArray:r,camera:null,lights:e,transmissionRenderTarget:{},textureUnits:0};return{init:s,state:u,setupLights:l,setupLightsView:c,pushLight:o,pushShadow:a}}function lR(n){let e=new WeakMap;function t(r,s=0){let o=e.get(r),a;return o===void 0?(a=new w_(n),e.set(r,[a])):s>=o.length?(a=new w_(n),o.push(a)):a=o[s],a}function i(){e=new WeakMap}return{get:t,dispose:i}}var cR=`void main() {
	gl_Position = vec4( position, 1.0 );
}`,uR=`uniform sampler2D shadow_pass;
uniform vec2 resolution;
uniform float radius;
void main() {
	const float samples = float( VSM_SAMPLES );
	float mean = 0.0;
	float squared_mean = 0.0;
	float uvStride = samples <= 1.0 ? 0.0 : 2.0 / ( samples - 1.0 );
	float uvStart = samples <= 1.0 ? 0.0 : - 1.0;
	for ( float i = 0.0; i < samples; i ++ ) {
		float uvOffset = uvStart + i * uvStride;
		#ifdef HORIZONTAL_PASS
			vec2 distribution = texture2D( shadow_pass, ( gl_FragCoord.xy + vec2( uvOffset, 0.0 ) * radius ) / resolution ).rg;
			mean += distribution.x;
			squared_mean += distribution.y * distribution.y + distribution.x * distribution.x;
		#else
			float depth = texture2D( shadow_pass, ( gl_FragCoord.xy + vec2( 0.0, uvOffset ) * radius ) / resolution ).r;
			mean += depth;
			squared_mean += depth * depth;
		#endif
	}
	mean = mean / samples;
	squared_mean = squared_mean / samples;
	float std_dev = sqrt( max( 0.0, squared_mean - mean * mean ) );
	gl_FragColor = vec4( mean, std_dev, 0.0, 1.0 );
}`,dR=[new U(1,0,0),new U(-1,0,0),new U(0,1,0),new U(0,-1,0),new U(0,0,1),new U(0,0,-1)],hR=[new U(0,-1,0),new U(0,-1,0),new U(0,0,1),new U(0,0,-1),new U(0,-1,0),new U(0,-1,0)],S_=new Nt,zl=new U,Hp=new U;function fR(n,e,t){let i=new vs,r=new Be,s=new Be,o=new an,a=new Lu,l=new Nu,c={},u=t.maxTextureSize,f={[Es]:jn,[jn]:Es,[zi]:zi},h=new Jn({defines:{VSM_SAMPLES:8},uniforms:{shadow_pass:{value:null},resolution:{value:new Be},radius:{value:4}},vertexShader:cR,fragmentShader:uR}),p=h.clone();p.defines.HORIZONTAL_PASS=1;let m=new qt;m.setAttribute("position",new Pn(new Float32Array([-1,-1,.5,3,-1,.5,-1,3,.5]),3));let _=new Pt(m,h),g=this;this.enabled=!1,this.autoUpdate=!0,this.needsUpdate=!1,this.type=Ks;let y=this.type;this.render=function(R,b,E){if(g.enabled===!1||g.autoUpdate===!1&&g.needsUpdate===!1||R.length===0)return;this.type===fy&&(et("WebGLShadowMap: PCFSoftShadowMap has been removed. Using PCFShadowMap instead."),this.type=Ks);let F=n.getRenderTarget(),L=n.getActiveCubeFace(),N=n.getActiveMipmapLevel(),z=n.state;z.setBlending(Zs),z.buffers.depth.getReversed()===!0?z.buffers.color.setClear(0,0,0,0):z.buffers.color.setClear(1,1,1,1),z.buffers.depth.setTest(!0),z.setScissorTest(!1);let G=y!==this.type;G&&b.traverse(function(D){D.material&&(Array.isArray(D.material)?D.material.forEach(X=>X.needsUpdate=!0):D.material.needsUpdate=!0)});for(let D=0,X=R.length;D<X;D++){let Y=R[D],H=Y.shadow;if(H===void 0){et("WebGLShadowMap:",Y,"has no shadow.");continue}if(H.autoUpdate===!1&&H.needsUpdate===!1)continue;r.copy(H.mapSize);let de=H.getFrameExtents();r.multiply(de),s.copy(H.mapSize),(r.x>u||r.y>u)&&(r.x>u&&(s.x=Math.floor(u/de.x),r.x=s.x*de.x,H.mapSize.x=s.x),r.y>u&&(s.y=Math.floor(u/de.y),r.y=s.y*de.y,H.mapSize.y=s.y));let J=n.state.buffers.depth.getReversed();if(H.camera._reversedDepth=J,H.map===null||G===!0){if(H.map!==null&&(H.map.depthTexture!==null&&(H.map.depthTexture.dispose(),H.map.depthTexture=null),H.map.dispose()),this.type===ra){if(Y.isPointLight){et("WebGLShadowMap: VSM shadow maps are not supported for PointLights. Use PCF or BasicShadowMap instead.");continue}H.map=new Ai(r.x,r.y,{format:Rs,type:rr,minFilter:Ln,magFilter:Ln,generateMipmaps:!1}),H.map.texture.name=Y.name+".shadowMap",H.map.depthTexture=new Kr(r.x,r.y,Gi),H.map.depthTexture.name=Y.name+".shadowMapDepth",H.map.depthTexture.format=qr,H.map.depthTexture.compareFunction=null,H.map.depthTexture.minFilter=Wn,H.map.depthTexture.magFilter=Wn}else Y.isPointLight?(H.map=new Vl(r.x),H.map.depthTexture=new dl(r.x,ir)):(H.map=new Ai(r.x,r.y),H.map.depthTexture=new Kr(r.x,r.y,ir)),H.map.depthTexture.name=Y.name+".shadowMap",H.map.depthTexture.format=qr,this.type===Ks?(H.map.depthTexture.compareFunction=J?Lp:Pp,H.map.depthTexture.minFilter=Ln,H.map.depthTexture.magFilter=Ln):(H.map.depthTexture.compareFunction=null,H.map.depthTexture.minFilter=Wn,H.map.depthTexture.magFilter=Wn);H.camera.updateProjectionMatrix()}H.map.isWebGLCubeRenderTarget!==!0&&(H.map.width!==r.x||H.map.height!==r.y)&&H.map.setSize(r.x,r.y);let ne=H.map.isWebGLCubeRenderTarget?6:H.getViewportCount();Y.isPointLight!==!0&&H.updateMatrices(Y,E);let oe=(H.camera.layers.mask&4294967294)!==0?H.camera.layers:E.layers;for(let me=0;me<ne;me++){let pe=H.getCamera(me);if(Y.isPointLight){let ie=H.camera,ve=H.matrix,xe=Y.distance||ie.far;xe!==ie.far&&(ie.far=xe,ie.updateProjectionMatrix()),zl.setFromMatrixPosition(Y.matrixWorld),ie.position.copy(zl),Hp.copy(ie.position),Hp.add(dR[me]),ie.up.copy(hR[me]),ie.lookAt(Hp),ie.updateMatrixWorld(),ve.makeTranslation(-zl.x,-zl.y,-zl.z),S_.multiplyMatrices(ie.projectionMatrix,ie.matrixWorldInverse),H._frustum.setFromProjectionMatrix(S_,ie.coordinateSystem,ie.reversedDepth)}if(H.map.isWebGLCubeRenderTarget)n.setRenderTarget(H.map,me),n.clear();else{me===0&&(n.setRenderTarget(H.map),n.clear());let ie=H.getViewport(me);o.set(s.x*ie.x,s.y*ie.y,s.x*ie.z,s.y*ie.w),z.viewport(o)}i=H.getFrustum(me),x(b,E,pe,Y,oe,this.type)}H.isPointLightShadow!==!0&&this.type===ra&&v(H,E),H.needsUpdate=!1}y=this.type,g.needsUpdate=!1,n.setRenderTarget(F,L,N)};function v(R,b){let E=e.update(_);h.defines.VSM_SAMPLES!==R.blurSamples&&(h.defines.VSM_SAMPLES=R.blurSamples,p.defines.VSM_SAMPLES=R.blurSamples,h.needsUpdate=!0,p.needsUpdate=!0),R.mapPass===null?R.mapPass=new Ai(r.x,r.y,{format:Rs,type:rr}):(R.mapPass.width!==R.map.width||R.mapPass.height!==R.map.height)&&R.mapPass.setSize(R.map.width,R.map.height),h.uniforms.shadow_pass.value=R.map.depthTexture,h.uniforms.resolution.value.set(R.map.width,R.map.height),h.uniforms.radius.value=R.radius,n.setRenderTarget(R.mapPass),n.clear(),n.renderBufferDirect(b,null,E,h,_,null),p.uniforms.shadow_pass.value=R.mapPass.texture,p.uniforms.resolution.value.set(R.map.width,R.map.height),p.uniforms.radius.value=R.radius,n.setRenderTarget(R.map),n.clear(),n.renderBufferDirect(b,null,E,p,_,null)}function M(R,b,E,F){let L=null,N=E.isPointLight===!0?R.customDistanceMaterial:R.customDepthMaterial;if(N!==void 0)L=N;else if(L=E.isPointLight===!0?l:a,n.localClippingEnabled&&b.clipShadows===!0&&Array.isArray(b.clippingPlanes)&&b.clippingPlanes.length!==0||b.displacementMap&&b.displacementScale!==0||b.alphaMap&&b.alphaTest>0||b.map&&b.alphaTest>0||b.alphaToCoverage===!0){let z=L.uuid,G=b.uuid,D=c[z];D===void 0&&(D={},c[z]=D);let X=D[G];X===void 0&&(X=L.clone(),D[G]=X,b.addEventListener("dispose",C)),L=X}if(L.visible=b.visible,L.wireframe=b.wireframe,F===ra?L.side=b.shadowSide!==null?b.shadowSide:b.side:L.side=b.shadowSide!==null?b.shadowSide:f[b.side],L.alphaMap=b.alphaMap,L.alphaTest=b.alphaToCoverage===!0?.5:b.alphaTest,L.map=b.map,L.clipShadows=b.clipShadows,L.clippingPlanes=b.clippingPlanes,L.clipIntersection=b.clipIntersection,L.displacementMap=b.displacementMap,L.displacementScale=b.displacementScale,L.displacementBias=b.displacementBias,L.wireframeLinewidth=b.wireframeLinewidth,L.linewidth=b.linewidth,E.isPointLight===!0&&L.isMeshDistanceMaterial===!0){let z=n.properties.get(L);z.light=E}return L}function x(R,b,E,F,L,N){if(R.visible===!1)return;if(R.layers.test(L)&&(R.isMesh||R.isLine||R.isPoints)&&(R.castShadow||R.receiveShadow&&N===ra)&&(!R.frustumCulled||R.intersectsFrustum(i))){R.modelViewMatrix.multiplyMatrices(E.matrixWorldInverse,R.matrixWorld);let D=e.update(R),X=R.material;if(Array.isArray(X)){let Y=D.groups;for(let H=0,de=Y.length;H<de;H++){let J=Y[H],ne=X[J.materialIndex];if(ne&&ne.visible){let oe=M(R,ne,F,N);R.onBeforeShadow(n,R,b,E,D,oe,J),n.renderBufferDirect(E,null,D,oe,R,J),R.onAfterShadow(n,R,b,E,D,oe,J)}}}else if(X.visible){let Y=M(R,X,F,N);R.onBeforeShadow(n,R,b,E,D,Y,null),n.renderBufferDirect(E,null,D,Y,R,null),R.onAfterShadow(n,R,b,E,D,Y,null)}}let G=R.children;for(let D=0,X=G.length;D<X;D++)x(G[D],b,E,F,L,N)}function C(R){R.target.removeEventListener("dispose",C);for(let E in c){let F=c[E],L=R.target.uuid;L in F&&(F[L].dispose(),delete F[L])}}}function pR(n,e){function t(){let O=!1,le=new an,se=null,Re=new an(0,0,0,0);return{setMask:function(we){se!==we&&!O&&(n.colorMask(we,we,we,we),se=we)},setLocked:function(we){O=we},setClear:function(we,Te,$e,it,he){he===!0&&(we*=it,Te*=it,$e*=it),le.set(we,Te,$e,it),Re.equals(le)===!1&&(n.clearColor(we,Te,$e,it),Re.copy(le))},reset:function(){O=!1,se=null,Re.set(-1,0,0,0)}}}function i(){let O=!1,le=!1,se=null,Re=null,we=null;return{setReversed:function(Te){if(le!==Te){let $e=e.get("EXT_clip_control");Te?$e.clipControlEXT($e.LOWER_LEFT_EXT,$e.ZERO_TO_ONE_EXT):$e.clipControlEXT($e.LOWER_LEFT_EXT,$e.NEGATIVE_ONE_TO_ONE_EXT),le=Te;let it=we;we=null,this.setClear(it)}},getReversed:function(){return le},setTest:function(Te){Te?_e(n.DEPTH_TEST):ze(n.DEPTH_TEST)},setMask:function(Te){se!==Te&&!O&&(n.depthMask(Te),se=Te)},setFunc:function(Te){if(le&&(Te=$y[Te]),Re!==Te){switch(Te){case cu:n.depthFunc(n.NEVER);break;case uu:n.depthFunc(n.ALWAYS);break;case du:n.depthFunc(n.LESS);break;case qo:n.depthFunc(n.LEQUAL);break;case hu:n.depthFunc(n.EQUAL);break;case fu:n.depthFunc(n.GEQUAL);break;case pu:n.depthFunc(n.GREATER);break;case mu:n.depthFunc(n.NOTEQUAL);break;default:n.depthFunc(n.LEQUAL)}Re=Te}},setLocked:function(Te){O=Te},setClear:function(Te){we!==Te&&(we=Te,le&&(Te=1-Te),n.clearDepth(Te))},reset:function(){O=!1,se=null,Re=null,we=null,le=!1}}}function r(){let O=!1,le=null,se=null,Re=null,we=null,Te=null,$e=null,it=null,he=null;return{setTest:function(Ve){O||(Ve?_e(n.STENCIL_TEST):ze(n.STENCIL_TEST))},setMask:function(Ve){le!==Ve&&!O&&(n.stencilMask(Ve),le=Ve)},setFunc:function(Ve,rt,Pe){(se!==Ve||Re!==rt||we!==Pe)&&(n.stencilFunc(Ve,rt,Pe),se=Ve,Re=rt,we=Pe)},setOp:function(Ve,rt,Pe){(Te!==Ve||$e!==rt||it!==Pe)&&(n.stencilOp(Ve,rt,Pe),Te=Ve,$e=rt,it=Pe)},setLocked:function(Ve){O=Ve},setClear:function(Ve){he!==Ve&&(n.clearStencil(Ve),he=Ve)},reset:function(){O=!1,le=null,se=null,Re=null,we=null,Te=null,$e=null,it=null,he=null}}}let s=new t,o=new i,a=new r,l={},c=new WeakMap,u={},f={},h={},p=new WeakMap,m=[],_=null,g=!1,y=null,v=null,M=null,x=null,C=null,R=null,b=null,E=new Ye(0,0,0),F=0,L=!1,N=null,z=null,G=null,D=null,X=null,Y=n.getParameter(n.MAX_COMBINED_TEXTURE_IMAGE_UNITS),H=!1,de=0,J=n.getParameter(n.VERSION);J.indexOf("WebGL")!==-1?(de=parseFloat(/^WebGL (\d)/.exec(J)[1]),H=de>=1):J.indexOf("OpenGL ES")!==-1&&(de=parseFloat(/^OpenGL ES (\d)/.exec(J)[1]),H=de>=2);let ne=null,oe={},me=n.getParameter(n.SCISSOR_BOX),pe=n.getParameter(n.VIEWPORT),ie=new an().fromArray(me),ve=new an().fromArray(pe);function xe(O,le,se,Re){let we=new Uint8Array(4),Te=n.createTexture();n.bindTexture(O,Te),n.texParameteri(O,n.TEXTURE_MIN_FILTER,n.NEAREST),n.texParameteri(O,n.TEXTURE_MAG_FILTER,n.NEAREST);for(let $e=0;$e<se;$e++)O===n.TEXTURE_3D||O===n.TEXTURE_2D_ARRAY?n.texImage3D(le,0,n.RGBA,1,1,Re,0,n.RGBA,n.UNSIGNED_BYTE,we):n.texImage2D(le+$e,0,n.RGBA,1,1,0,n.RGBA,n.UNSIGNED_BYTE,we);return Te}let be={};be[n.TEXTURE_2D]=xe(n.TEXTURE_2D,n.TEXTURE_2D,1),be[n.TEXTURE_CUBE_MAP]=xe(n.TEXTURE_CUBE_MAP,n.TEXTURE_CUBE_MAP_POSITIVE_X,6),be[n.TEXTURE_2D_ARRAY]=xe(n.TEXTURE_2D_ARRAY,n.TEXTURE_2D_ARRAY,1,1),be[n.TEXTURE_3D]=xe(n.TEXTURE_3D,n.TEXTURE_3D,1,1),s.setClear(0,0,0,1),o.setClear(1),a.setClear(0),_e(n.DEPTH_TEST),o.setFunc(qo),Jt(!1),It(hp),_e(n.CULL_FACE),zt(Zs);function _e(O){u[O]!==!0&&(n.enable(O),u[O]=!0)}function ze(O){u[O]!==!1&&(n.disable(O),u[O]=!1)}function Je(O,le){return h[O]!==le?(n.bindFramebuffer(O,le),h[O]=le,O===n.DRAW_FRAMEBUFFER&&(h[n.FRAMEBUFFER]=le),O===n.FRAMEBUFFER&&(h[n.DRAW_FRAMEBUFFER]=le),!0):!1}function We(O,le){let se=m,Re=!1;if(O){se=p.get(le),se===void 0&&(se=[],p.set(le,se));let we=O.textures;if(se.length!==we.length||se[0]!==n.COLOR_ATTACHMENT0){for(let Te=0,$e=we.length;Te<$e;Te++)se[Te]=n.COLOR_ATTACHMENT0+Te;se.length=we.length,Re=!0}}else se[0]!==n.BACK&&(se[0]=n.BACK,Re=!0);Re&&n.drawBuffers(se)}function ht(O){return _!==O?(n.useProgram(O),_=O,!0):!1}let ut={[js]:n.FUNC_ADD,[my]:n.FUNC_SUBTRACT,[gy]:n.FUNC_REVERSE_SUBTRACT};ut[yy]=n.MIN,ut[_y]=n.MAX;let tt={[vy]:n.ZERO,[xy]:n.ONE,[by]:n.SRC_COLOR,[mp]:n.SRC_ALPHA,[Ey]:n.SRC_ALPHA_SATURATE,[Ay]:n.DST_COLOR,[Sy]:n.DST_ALPHA,[wy]:n.ONE_MINUS_SRC_COLOR,[gp]:n.ONE_MINUS_SRC_ALPHA,[Ty]:n.ONE_MINUS_DST_COLOR,[My]:n.ONE_MINUS_DST_ALPHA,[Ry]:n.CONSTANT_COLOR,[Cy]:n.ONE_MINUS_CONSTANT_COLOR,[Iy]:n.CONSTANT_ALPHA,[Py]:n.ONE_MINUS_CONSTANT_ALPHA};function zt(O,le,se,Re,we,Te,$e,it,he,Ve){if(O===Zs){g===!0&&(ze(n.BLEND),g=!1);return}if(g===!1&&(_e(n.BLEND),g=!0),O!==py){if(O!==y||Ve!==L){if((v!==js||C!==js)&&(n.blendEquation(n.FUNC_ADD),v=js,C=js),Ve)switch(O){case Mr:n.blendFuncSeparate(n.ONE,n.ONE_MINUS_SRC_ALPHA,n.ONE,n.ONE_MINUS_SRC_ALPHA);break;case Js:n.blendFunc(n.ONE,n.ONE);break;case fp:n.blendFuncSeparate(n.ZERO,n.ONE_MINUS_SRC_COLOR,n.ZERO,n.ONE);break;case pp:n.blendFuncSeparate(n.DST_COLOR,n.ONE_MINUS_SRC_ALPHA,n.ZERO,n.ONE);break;default:st("WebGLState: Invalid blending: ",O);break}else switch(O){case Mr:n.blendFuncSeparate(n.SRC_ALPHA,n.ONE_MINUS_SRC_ALPHA,n.ONE,n.ONE_MINUS_SRC_ALPHA);break;case Js:n.blendFuncSeparate(n.SRC_ALPHA,n.ONE,n.ONE,n.ONE);break;case fp:st("WebGLState: SubtractiveBlending requires material.premultipliedAlpha = true");break;case pp:st("WebGLState: MultiplyBlending requires material.premultipliedAlpha = true");break;default:st("WebGLState: Invalid blending: ",O);break}M=null,x=null,R=null,b=null,E.set(0,0,0),F=0,y=O,L=Ve}return}we=we||le,Te=Te||se,$e=$e||Re,(le!==v||we!==C)&&(n.blendEquationSeparate(ut[le],ut[we]),v=le,C=we),(se!==M||Re!==x||Te!==R||$e!==b)&&(n.blendFuncSeparate(tt[se],tt[Re],tt[Te],tt[$e]),M=se,x=Re,R=Te,b=$e),(it.equals(E)===!1||he!==F)&&(n.blendColor(it.r,it.g,it.b,he),E.copy(it),F=he),y=O,L=!1}function kt(O,le){O.side===zi?ze(n.CULL_FACE):_e(n.CULL_FACE);let se=O.side===jn;le&&(se=!se),Jt(se),O.blending===Mr&&O.transparent===!1?zt(Zs):zt(O.blending,O.blendEquation,O.blendSrc,O.blendDst,O.blendEquationAlpha,O.blendSrcAlpha,O.blendDstAlpha,O.blendColor,O.blendAlpha,O.premultipliedAlpha),o.setFunc(O.depthFunc),o.setTest(O.depthTest),o.setMask(O.depthWrite),s.setMask(O.colorWrite);let Re=O.stencilWrite;a.setTest(Re),Re&&(a.setMask(O.stencilWriteMask),a.setFunc(O.stencilFunc,O.stencilRef,O.stencilFuncMask),a.setOp(O.stencilFail,O.stencilZFail,O.stencilZPass)),Ct(O.polygonOffset,O.polygonOffsetFactor,O.polygonOffsetUnits),O.alphaToCoverage===!0?_e(n.SAMPLE_ALPHA_TO_COVERAGE):ze(n.SAMPLE_ALPHA_TO_COVERAGE)}function Jt(O){N!==O&&(O?n.frontFace(n.CW):n.frontFace(n.CCW),N=O)}function It(O){O!==dy?(_e(n.CULL_FACE),O!==z&&(O===hp?n.cullFace(n.BACK):O===hy?n.cullFace(n.FRONT):n.cullFace(n.FRONT_AND_BACK))):ze(n.CULL_FACE),z=O}function On(O){O!==G&&(H&&n.lineWidth(O),G=O)}function Ct(O,le,se){O?(_e(n.POLYGON_OFFSET_FILL),(D!==le||X!==se)&&(D=le,X=se,o.getReversed()&&(le=-le,se=-se),n.polygonOffset(le,se))):ze(n.POLYGON_OFFSET_FILL)}function Rn(O){O?_e(n.SCISSOR_TEST):ze(n.SCISSOR_TEST)}function un(O){O===void 0&&(O=n.TEXTURE0+Y-1),ne!==O&&(n.activeTexture(O),ne=O)}function vn(O,le,se){se===void 0&&(ne===null?se=n.TEXTURE0+Y-1:se=ne);let Re=oe[se];Re===void 0&&(Re={type:void 0,texture:void 0},oe[se]=Re),(Re.type!==O||Re.texture!==le)&&(ne!==se&&(n.activeTexture(se),ne=se),n.bindTexture(O,le||be[O]),Re.type=O,Re.texture=le)}function B(){let O=oe[ne];O!==void 0&&O.type!==void 0&&(n.bindTexture(O.type,null),O.type=void 0,O.texture=void 0)}function Le(){try{n.compressedTexImage2D(...arguments)}catch(O){st("WebGLState:",O)}}function Qe(){try{n.compressedTexImage3D(...arguments)}catch(O){st("WebGLState:",O)}}function dt(){try{n.texSubImage2D(...arguments)}catch(O){st("WebGLState:",O)}}function Ee(){try{n.texSubImage3D(...arguments)}catch(O){st("WebGLState:",O)}}function $t(){try{n.compressedTexSubImage2D(...arguments)}catch(O){st("WebGLState:",O)}}function qe(){try{n.compressedTexSubImage3D(...arguments)}catch(O){st("WebGLState:",O)}}function je(){try{n.texStorage2D(...arguments)}catch(O){st("WebGLState:",O)}}function I(){try{n.texStorage3D(...arguments)}catch(O){st("WebGLState:",O)}}function S(){try{n.texImage2D(...arguments)}catch(O){st("WebGLState:",O)}}function $(){try{n.texImage3D(...arguments)}catch(O){st("WebGLState:",O)}}function fe(O){return f[O]!==void 0?f[O]:n.getParameter(O)}function ce(O,le){f[O]!==le&&(n.pixelStorei(O,le),f[O]=le)}function Se(O){ie.equals(O)===!1&&(n.scissor(O.x,O.y,O.z,O.w),ie.copy(O))}function Me(O){ve.equals(O)===!1&&(n.viewport(O.x,O.y,O.z,O.w),ve.copy(O))}function re(O,le){let se=c.get(le);se===void 0&&(se=new WeakMap,c.set(le,se));let Re=se.get(O);Re===void 0&&(Re=n.getUniformBlockIndex(le,O.name),n.uniformBlockBinding(le,Re,Re),se.set(O,Re))}function ae(O,le,se){let we=c.get(le).get(O);l[we]!==se&&(n.bindBufferBase(n.UNIFORM_BUFFER,we,se),l[we]=se)}function ye(){n.disable(n.BLEND),n.disable(n.CULL_FACE),n.disable(n.DEPTH_TEST),n.disable(n.POLYGON_OFFSET_FILL),n.disable(n.SCISSOR_TEST),n.disable(n.STENCIL_TEST),n.disable(n.SAMPLE_ALPHA_TO_COVERAGE),n.blendEquation(n.FUNC_ADD),n.blendFunc(n.ONE,n.ZERO),n.blendFuncSeparate(n.ONE,n.ZERO,n.ONE,n.ZERO),n.blendColor(0,0,0,0),n.colorMask(!0,!0,!0,!0),n.clearColor(0,0,0,0),n.depthMask(!0),n.depthFunc(n.LESS),o.setReversed(!1),n.clearDepth(1),n.stencilMask(4294967295),n.stencilFunc(n.ALWAYS,0,4294967295),n.stencilOp(n.KEEP,n.KEEP,n.KEEP),n.clearStencil(0),n.cullFace(n.BACK),n.frontFace(n.CCW),n.polygonOffset(0,0),n.activeTexture(n.TEXTURE0),n.bindFramebuffer(n.FRAMEBUFFER,null),n.bindFramebuffer(n.DRAW_FRAMEBUFFER,null),n.bindFramebuffer(n.READ_FRAMEBUFFER,null),n.useProgram(null),n.lineWidth(1),n.scissor(0,0,n.canvas.width,n.canvas.height),n.viewport(0,0,n.canvas.width,n.canvas.height),n.pixelStorei(n.PACK_ALIGNMENT,4),n.pixelStorei(n.UNPACK_ALIGNMENT,4),n.pixelStorei(n.UNPACK_FLIP_Y_WEBGL,!1),n.pixelStorei(n.UNPACK_PREMULTIPLY_ALPHA_WEBGL,!1),n.pixelStorei(n.UNPACK_COLORSPACE_CONVERSION_WEBGL,n.BROWSER_DEFAULT_WEBGL),n.pixelStorei(n.PACK_ROW_LENGTH,0),n.pixelStorei(n.PACK_SKIP_PIXELS,0),n.pixelStorei(n.PACK_SKIP_ROWS,0),n.pixelStorei(n.UNPACK_ROW_LENGTH,0),n.pixelStorei(n.UNPACK_IMAGE_HEIGHT,0),n.pixelStorei(n.UNPACK_SKIP_PIXELS,0),n.pixelStorei(n.UNPACK_SKIP_ROWS,0),n.pixelStorei(n.UNPACK_SKIP_IMAGES,0),u={},f={},ne=null,oe={},h={},l={},p=new WeakMap,m=[],_=null,g=!1,y=null,v=null,M=null,x=null,C=null,R=null,b=null,E=new Ye(0,0,0),F=0,L=!1,N=null,z=null,G=null,D=null,X=null,ie.set(0,0,n.canvas.width,n.canvas.height),ve.set(0,0,n.canvas.width,n.canvas.height),s.reset(),o.reset(),a.reset()}return{buffers:{color:s,depth:o,stencil:a},enable:_e,disable:ze,bindFramebuffer:Je,drawBuffers:We,useProgram:ht,setBlending:zt,setMaterial:kt,setFlipSided:Jt,setCullFace:It,setLineWidth:On,setPolygonOffset:Ct,setScissorTest:Rn,activeTexture:un,bindTexture:vn,unbindTexture:B,compressedTexImage2D:Le,compressedTexImage3D:Qe,texImage2D:S,texImage3D:$,pixelStorei:ce,getParameter:fe,updateUBOMapping:re,uniformBlockBinding:ae,texStorage2D:je,texStorage3D:I,texSubImage2D:dt,texSubImage3D:Ee,compressedTexSubImage2D:$t,compressedTexSubImage3D:qe,scissor:Se,viewport:Me,reset:ye}}function mR(n,e,t,i,r,s,o){let a=e.has("WEBGL_multisampled_render_to_texture")?e.get("WEBGL_multisampled_render_to_texture"):null,l=typeof navigator>"u"?!1:/OculusBrowser/g.test(navigator.userAgent),c=new Be,u=new WeakMap,f=new Set,h,p=new WeakMap,m=new Set,_=new FinalizationRegistry(I=>m.delete(I)),g=!1;try{g=typeof OffscreenCanvas<"u"&&new OffscreenCanvas(1,1).getContext("2d")!==null}catch{}function y(I,S){return g?new OffscreenCanvas(I,S):rl("canvas")}function v(I,S,$){let fe=1,ce=je(I);if((ce.width>$||ce.height>$)&&(fe=$/Math.max(ce.width,ce.height)),fe<1)if(typeof HTMLImageElement<"u"&&I instanceof HTMLImageElement||typeof HTMLCanvasElement<"u"&&I instanceof HTMLCanvasElement||typeof ImageBitmap<"u"&&I instanceof ImageBitmap||typeof VideoFrame<"u"&&I instanceof VideoFrame){let Se=Math.floor(fe*ce.width),Me=Math.floor(fe*ce.height);h===void 0&&(h=y(Se,Me));let re=S?y(Se,Me):h;return re.width=Se,re.height=Me,re.getContext("2d").drawImage(I,0,0,Se,Me),et("WebGLRenderer: Texture has been resized from ("+ce.width+"x"+ce.height+") to ("+Se+"x"+Me+")."),re}else return"data"in I&&et("WebGLRenderer: Image in DataTexture is too big ("+ce.width+"x"+ce.height+")."),I;return I}function M(I){return I.generateMipmaps}function x(I){n.generateMipmap(I)}function C(I){return I.isWebGLCubeRenderTarget?n.TEXTURE_CUBE_MAP:I.isWebGL3DRenderTarget?n.TEXTURE_3D:I.isWebGLArrayRenderTarget||I.isCompressedArrayTexture?n.TEXTURE_2D_ARRAY:n.TEXTURE_2D}function R(I,S,$,fe,ce,Se=!1){if(I!==null){if(n[I]!==void 0)return n[I];et("WebGLRenderer: Attempt to use non-existing WebGL internal format '"+I+"'")}let Me;fe&&(Me=e.get("EXT_texture_norm16"),Me||et("WebGLRenderer: Unable to use normalized textures without EXT_texture_norm16 extension"));let re=S;if(S===n.RED&&($===n.FLOAT&&(re=n.R32F),$===n.HALF_FLOAT&&(re=n.R16F),$===n.UNSIGNED_BYTE&&(re=n.R8),$===n.UNSIGNED_SHORT&&Me&&(re=Me.R16_EXT),$===n.SHORT&&Me&&(re=Me.R16_SNORM_EXT)),S===n.RED_INTEGER&&($===n.UNSIGNED_BYTE&&(re=n.R8UI),$===n.UNSIGNED_SHORT&&(re=n.R16UI),$===n.UNSIGNED_INT&&(re=n.R32UI),$===n.BYTE&&(re=n.R8I),$===n.SHORT&&(re=n.R16I),$===n.INT&&(re=n.R32I)),S===n.RG&&($===n.FLOAT&&(re=n.RG32F),$===n.HALF_FLOAT&&(re=n.RG16F),$===n.UNSIGNED_BYTE&&(re=n.RG8),$===n.UNSIGNED_SHORT&&Me&&(re=Me.RG16_EXT),$===n.SHORT&&Me&&(re=Me.RG16_SNORM_EXT)),S===n.RG_INTEGER&&($===n.UNSIGNED_BYTE&&(re=n.RG8UI),$===n.UNSIGNED_SHORT&&(re=n.RG16UI),$===n.UNSIGNED_INT&&(re=n.RG32UI),$===n.BYTE&&(re=n.RG8I),$===n.SHORT&&(re=n.RG16I),$===n.INT&&(re=n.RG32I)),S===n.RGB_INTEGER&&($===n.UNSIGNED_BYTE&&(re=n.RGB8UI),$===n.UNSIGNED_SHORT&&(re=n.RGB16UI),$===n.UNSIGNED_INT&&(re=n.RGB32UI),$===n.BYTE&&(re=n.RGB8I),$===n.SHORT&&(re=n.RGB16I),$===n.INT&&(re=n.RGB32I)),S===n.RGBA_INTEGER&&($===n.UNSIGNED_BYTE&&(re=n.RGBA8UI),$===n.UNSIGNED_SHORT&&(re=n.RGBA16UI),$===n.UNSIGNED_INT&&(re=n.RGBA32UI),$===n.BYTE&&(re=n.RGBA8I),$===n.SHORT&&(re=n.RGBA16I),$===n.INT&&(re=n.RGBA32I)),S===n.RGB&&($===n.UNSIGNED_SHORT&&Me&&(re=Me.RGB16_EXT),$===n.SHORT&&Me&&(re=Me.RGB16_SNORM_EXT),$===n.UNSIGNED_INT_5_9_9_9_REV&&(re=n.RGB9_E5),$===n.UNSIGNED_INT_10F_11F_11F_REV&&(re=n.R11F_G11F_B10F)),S===n.RGBA){let ae=Se?il:Tt.getTransfer(ce);$===n.FLOAT&&(re=n.RGBA32F),$===n.HALF_FLOAT&&(re=n.RGBA16F),$===n.UNSIGNED_BYTE&&(re=ae===Ot?n.SRGB8_ALPHA8:n.RGBA8),$===n.UNSIGNED_SHORT&&Me&&(re=Me.RGBA16_EXT),$===n.SHORT&&Me&&(re=Me.RGBA16_SNORM_EXT),$===n.UNSIGNED_SHORT_4_4_4_4&&(re=n.RGBA4),$===n.UNSIGNED_SHORT_5_5_5_1&&(re=n.RGB5_A1)}return(re===n.R16F||re===n.R32F||re===n.RG16F||re===n.RG32F||re===n.RGBA16F||re===n.RGBA32F)&&e.get("EXT_color_buffer_float"),re}function b(I,S){let $;return I?S===null||S===ir||S===eo?$=n.DEPTH24_STENCIL8:S===Gi?$=n.DEPTH32F_STENCIL8:S===oa&&($=n.DEPTH24_STENCIL8,et("DepthTexture: 16 bit depth attachment is not supported with stencil. Using 24-bit attachment.")):S===null||S===ir||S===eo?$=n.DEPTH_COMPONENT24:S===Gi?$=n.DEPTH_COMPONENT32F:S===oa&&($=n.DEPTH_COMPONENT16),$}function E(I,S){return M(I)===!0||I.isFramebufferTexture&&I.minFilter!==Wn&&I.minFilter!==Ln?Math.log2(Math.max(S.width,S.height))+1:I.mipmaps.length>0?I.mipmaps.length:I.isCompressedTexture&&Array.isArray(I.image)?S.mipmaps.length:1}function F(I){let S=new WeakRef(I);i.get(I).__ref=S,m.add(S),_.register(I,S,S)}function L(I){let S=i.get(I).__ref;S!==void 0&&(m.delete(S),_.unregister(S))}function N(I){G(I.target)}function z(I){D(I.target)}function G(I){I.removeEventListener("dispose",N),L(I),Y(I),I.isVideoTexture&&u.delete(I),I.isHTMLTexture&&f.delete(I)}function D(I){I.removeEventListener("dispose",z),L(I),de(I)}function X(){for(let I of m){let S=I.deref();S!==void 0&&(S.isRenderTarget===!0?D(S):G(S))}m.clear(),f.clear()}function Y(I){let S=i.get(I);if(S.__webglInit===void 0)return;let $=I.source,fe=p.get($);if(fe){let ce=fe[S.__cacheKey];ce.usedTimes--,ce.usedTimes===0&&H(I),Object.keys(fe).length===0&&p.delete($)}i.remove(I)}function H(I){let S=i.get(I);n.deleteTexture(S.__webglTexture);let $=I.source,fe=p.get($);delete fe[S.__cacheKey],o.memory.textures--}function de(I){let S=i.get(I);S.__depthDisposeCallback&&S.__depthDisposeCallback();let $=I.depthTexture;if($&&$.renderTarget===I&&G($),I.isWebGLCubeRenderTarget)for(let ce=0;ce<6;ce++){if(Array.isArray(S.__webglFramebuffer[ce]))for(let Se=0;Se<S.__webglFramebuffer[ce].length;Se++)n.deleteFramebuffer(S.__webglFramebuffer[ce][Se]);else n.deleteFramebuffer(S.__webglFramebuffer[ce]);S.__webglDepthbuffer&&n.deleteRenderbuffer(S.__webglDepthbuffer[ce])}else{if(Array.isArray(S.__webglFramebuffer))for(let ce=0;ce<S.__webglFramebuffer.length;ce++)n.deleteFramebuffer(S.__webglFramebuffer[ce]);else n.deleteFramebuffer(S.__webglFramebuffer);if(S.__webglDepthbuffer&&n.deleteRenderbuffer(S.__webglDepthbuffer),S.__webglMultisampledFramebuffer&&n.deleteFramebuffer(S.__webglMultisampledFramebuffer),S.__webglColorRenderbuffer)for(let ce=0;ce<S.__webglColorRenderbuffer.length;ce++)S.__webglColorRenderbuffer[ce]&&n.deleteRenderbuffer(S.__webglColorRenderbuffer[ce]);S.__webglDepthRenderbuffer&&n.deleteRenderbuffer(S.__webglDepthRenderbuffer)}let fe=I.textures;for(let ce=0,Se=fe.length;ce<Se;ce++){let Me=i.get(fe[ce]);Me.__webglTexture&&(n.deleteTexture(Me.__webglTexture),o.memory.textures--),i.remove(fe[ce])}i.remove(I)}let J=0;function ne(){J=0}function oe(){return J}function me(I){J=I}function pe(){let I=J;return I>=r.maxTextures&&et("WebGLTextures: Trying to use "+(I+1)+" texture units while this GPU supports only "+r.maxTextures),J+=1,I}function ie(I){let S=[];return S.push(I.wrapS),S.push(I.wrapT),S.push(I.wrapR||0),S.push(I.magFilter),S.push(I.minFilter),S.push(I.anisotropy),S.push(I.internalFormat),S.push(I.format),S.push(I.type),S.push(I.generateMipmaps),S.push(I.mipmapsAutoUpdate),S.push(I.premultiplyAlpha),S.push(I.flipY),S.push(I.unpackAlignment),S.push(I.colorSpace),S.join()}function ve(I,S){let $=i.get(I);if(I.isVideoTexture&&$t(I),I.isRenderTargetTexture===!1&&I.isExternalTexture!==!0&&I.version>0&&$.__version!==I.version){let fe=I.image;if(fe===null)et("WebGLRenderer: Texture marked for update but no image data found.");else if(fe.complete===!1)et("WebGLRenderer: Texture marked for update but image is incomplete");else{kt($,I,S);return}}else I.isExternalTexture&&($.__webglTexture=I.sourceTexture?I.sourceTexture:null);t.bindTexture(n.TEXTURE_2D,$.__webglTexture,n.TEXTURE0+S)}function xe(I,S){let $=i.get(I);if(I.isRenderTargetTexture===!1&&I.version>0&&$.__version!==I.version){kt($,I,S);return}else I.isExternalTexture&&($.__webglTexture=I.sourceTexture?I.sourceTexture:null);t.bindTexture(n.TEXTURE_2D_ARRAY,$.__webglTexture,n.TEXTURE0+S)}function be(I,S){let $=i.get(I);if(I.isRenderTargetTexture===!1&&I.version>0&&$.__version!==I.version){kt($,I,S);return}t.bindTexture(n.TEXTURE_3D,$.__webglTexture,n.TEXTURE0+S)}function _e(I,S){let $=i.get(I);if(I.version>0&&$.__version!==I.version){Jt($,I,S);return}t.bindTexture(n.TEXTURE_CUBE_MAP,$.__webglTexture,n.TEXTURE0+S)}let ze={[$o]:n.REPEAT,[xr]:n.CLAMP_TO_EDGE,[gu]:n.MIRRORED_REPEAT},Je={[Wn]:n.NEAREST,[Dy]:n.NEAREST_MIPMAP_NEAREST,[Ll]:n.NEAREST_MIPMAP_LINEAR,[Ln]:n.LINEAR,[Ku]:n.LINEAR_MIPMAP_NEAREST,[Ri]:n.LINEAR_MIPMAP_LINEAR},We={[Oy]:n.NEVER,[Np]:n.ALWAYS,[By]:n.LESS,[Pp]:n.LEQUAL,[zy]:n.EQUAL,[Lp]:n.GEQUAL,[Gy]:n.GREATER,[Vy]:n.NOTEQUAL};function ht(I,S){if(S.type===Gi&&e.has("OES_texture_float_linear")===!1&&(S.magFilter===Ln||S.magFilter===Ku||S.magFilter===Ll||S.magFilter===Ri||S.minFilter===Ln||S.minFilter===Ku||S.minFilter===Ll||S.minFilter===Ri)&&et("WebGLRenderer: Unable to use linear filtering with floating point textures. OES_texture_float_linear not supported on this device."),n.texParameteri(I,n.TEXTURE_WRAP_S,ze[S.wrapS]),n.texParameteri(I,n.TEXTURE_WRAP_T,ze[S.wrapT]),(I===n.TEXTURE_3D||I===n.TEXTURE_2D_ARRAY)&&n.texParameteri(I,n.TEXTURE_WRAP_R,ze[S.wrapR]),n.texParameteri(I,n.TEXTURE_MAG_FILTER,Je[S.magFilter]),n.texParameteri(I,n.TEXTURE_MIN_FILTER,Je[S.minFilter]),S.compareFunction&&(n.texParameteri(I,n.TEXTURE_COMPARE_MODE,n.COMPARE_REF_TO_TEXTURE),n.texParameteri(I,n.TEXTURE_COMPARE_FUNC,We[S.compareFunction])),e.has("EXT_texture_filter_anisotropic")===!0){if(S.magFilter===Wn||S.minFilter!==Ll&&S.minFilter!==Ri||S.type===Gi&&e.has("OES_texture_float_linear")===!1)return;if(S.anisotropy>1||i.get(S).__currentAnisotropy){let $=e.get("EXT_texture_filter_anisotropic");n.texParameterf(I,$.TEXTURE_MAX_ANISOTROPY_EXT,Math.min(S.anisotropy,r.getMaxAnisotropy())),i.get(S).__currentAnisotropy=S.anisotropy}}}function ut(I,S){let $=!1;I.__webglInit===void 0&&(I.__webglInit=!0,S.addEventListener("dispose",N),F(S));let fe=S.source,ce=p.get(fe);ce===void 0&&(ce={},p.set(fe,ce));let Se=ie(S);if(Se!==I.__cacheKey){ce[Se]===void 0&&(ce[Se]={texture:n.createTexture(),usedTimes:0},o.memory.textures++,$=!0),ce[Se].usedTimes++;let Me=ce[I.__cacheKey];Me!==void 0&&(ce[I.__cacheKey].usedTimes--,Me.usedTimes===0&&H(S)),I.__cacheKey=Se,I.__webglTexture=ce[Se].texture}return $}function tt(I,S,$){return Math.floor(Math.floor(I/$)/S)}function zt(I,S,$,fe){let Se=I.updateRanges;if(Se.length===0)t.texSubImage2D(n.TEXTURE_2D,0,0,0,S.width,S.height,$,fe,S.data);else{Se.sort((O,le)=>O.start-le.start);let Me=0;for(let O=1;O<Se.length;O++){let le=Se[Me],se=Se[O],Re=le.start+le.count,we=tt(se.start,S.width,4),Te=tt(le.start,S.width,4);se.start<=Re+1&&we===Te&&tt(se.start+se.count-1,S.width,4)===we?le.count=Math.max(le.count,se.start+se.count-le.start):(++Me,Se[Me]=se)}Se.length=Me+1;let re=t.getParameter(n.UNPACK_ROW_LENGTH),ae=t.getParameter(n.UNPACK_SKIP_PIXELS),ye=t.getParameter(n.UNPACK_SKIP_ROWS);t.pixelStorei(n.UNPACK_ROW_LENGTH,S.width);for(let O=0,le=Se.length;O<le;O++){let se=Se[O],Re=Math.floor(se.start/4),we=Math.ceil(se.count/4),Te=Re%S.width,$e=Math.floor(Re/S.width),it=we,he=1;t.pixelStorei(n.UNPACK_SKIP_PIXELS,Te),t.pixelStorei(n.UNPACK_SKIP_ROWS,$e),t.texSubImage2D(n.TEXTURE_2D,0,Te,$e,it,he,$,fe,S.data)}I.clearUpdateRanges(),t.pixelStorei(n.UNPACK_ROW_LENGTH,re),t.pixelStorei(n.UNPACK_SKIP_PIXELS,ae),t.pixelStorei(n.UNPACK_SKIP_ROWS,ye)}}function kt(I,S,$){let fe=n.TEXTURE_2D;(S.isDataArrayTexture||S.isCompressedArrayTexture)&&(fe=n.TEXTURE_2D_ARRAY),S.isData3DTexture&&(fe=n.TEXTURE_3D);let ce=ut(I,S),Se=S.source;t.bindTexture(fe,I.__webglTexture,n.TEXTURE0+$);let Me=i.get(Se);if(Se.version!==Me.__version||ce===!0){if(t.activeTexture(n.TEXTURE0+$),(typeof ImageBitmap<"u"&&S.image instanceof ImageBitmap)===!1){let he=Tt.getPrimaries(Tt.workingColorSpace),Ve=S.colorSpace===Jr?null:Tt.getPrimaries(S.colorSpace),rt=S.colorSpace===Jr||he===Ve?n.NONE:n.BROWSER_DEFAULT_WEBGL;t.pixelStorei(n.UNPACK_FLIP_Y_WEBGL,S.flipY),t.pixelStorei(n.UNPACK_PREMULTIPLY_ALPHA_WEBGL,S.premultiplyAlpha),t.pixelStorei(n.UNPACK_COLORSPACE_CONVERSION_WEBGL,rt)}t.pixelStorei(n.UNPACK_ALIGNMENT,S.unpackAlignment);let ae=v(S.image,!1,r.maxTextureSize);ae=qe(S,ae);let ye=s.convert(S.format,S.colorSpace),O=s.convert(S.type),le=R(S.internalFormat,ye,O,S.normalized,S.colorSpace,S.isVideoTexture);ht(fe,S);let se,Re=S.mipmaps,we=S.isVideoTexture!==!0,Te=Me.__version===void 0||ce===!0,$e=Se.dataReady,it=E(S,ae);if(S.isDepthTexture)le=b(S.format===Zr,S.type),Te&&(we?t.texStorage2D(n.TEXTURE_2D,1,le,ae.width,ae.height):t.texImage2D(n.TEXTURE_2D,0,le,ae.width,ae.height,0,ye,O,null));else if(S.isDataTexture)if(Re.length>0){we&&Te&&t.texStorage2D(n.TEXTURE_2D,it,le,Re[0].width,Re[0].height);for(let he=0,Ve=Re.length;he<Ve;he++)se=Re[he],we?$e&&t.texSubImage2D(n.TEXTURE_2D,he,0,0,se.width,se.height,ye,O,se.data):t.texImage2D(n.TEXTURE_2D,he,le,se.width,se.height,0,ye,O,se.data);S.generateMipmaps=!1}else we?(Te&&t.texStorage2D(n.TEXTURE_2D,it,le,ae.width,ae.height),$e&&zt(S,ae,ye,O)):t.texImage2D(n.TEXTURE_2D,0,le,ae.width,ae.height,0,ye,O,ae.data);else if(S.isCompressedTexture)if(S.isCompressedArrayTexture){we&&Te&&t.texStorage3D(n.TEXTURE_2D_ARRAY,it,le,Re[0].width,Re[0].height,ae.depth);for(let he=0,Ve=Re.length;he<Ve;he++)if(se=Re[he],S.format!==sr)if(ye!==null)if(we){if($e)if(S.layerUpdates.size>0){let rt=Gp(se.width,se.height,S.format,S.type);for(let Pe of S.layerUpdates){let pt=se.data.subarray(Pe*rt/se.data.BYTES_PER_ELEMENT,(Pe+1)*rt/se.data.BYTES_PER_ELEMENT);t.compressedTexSubImage3D(n.TEXTURE_2D_ARRAY,he,0,0,Pe,se.width,se.height,1,ye,pt)}}else t.compressedTexSubImage3D(n.TEXTURE_2D_ARRAY,he,0,0,0,se.width,se.height,ae.depth,ye,se.data)}else t.compressedTexImage3D(n.TEXTURE_2D_ARRAY,he,le,se.width,se.height,ae.depth,0,se.data,0,0);else et("WebGLRenderer: Attempt to load unsupported compressed texture format in .uploadTexture()");else we?$e&&t.texSubImage3D(n.TEXTURE_2D_ARRAY,he,0,0,0,se.width,se.height,ae.depth,ye,O,se.data):t.texImage3D(n.TEXTURE_2D_ARRAY,he,le,se.width,se.height,ae.depth,0,ye,O,se.data);S.layerUpdates.size>0&&S.clearLayerUpdates()}else{we&&Te&&t.texStorage2D(n.TEXTURE_2D,it,le,Re[0].width,Re[0].height);for(let he=0,Ve=Re.length;he<Ve;he++)se=Re[he],S.format!==sr?ye!==null?we?$e&&t.compressedTexSubImage2D(n.TEXTURE_2D,he,0,0,se.width,se.height,ye,se.data):t.compressedTexImage2D(n.TEXTURE_2D,he,le,se.width,se.height,0,se.data):et("WebGLRenderer: Attempt to load unsupported compressed texture format in .uploadTexture()"):we?$e&&t.texSubImage2D(n.TEXTURE_2D,he,0,0,se.width,se.height,ye,O,se.data):t.texImage2D(n.TEXTURE_2D,he,le,se.width,se.height,0,ye,O,se.data)}else if(S.isDataArrayTexture)if(we){if(Te&&t.texStorage3D(n.TEXTURE_2D_ARRAY,it,le,ae.width,ae.height,ae.depth),$e)if(S.layerUpdates.size>0){let he=Gp(ae.width,ae.height,S.format,S.type);for(let Ve of S.layerUpdates){let rt=ae.data.subarray(Ve*he/ae.data.BYTES_PER_ELEMENT,(Ve+1)*he/ae.data.BYTES_PER_ELEMENT);t.texSubImage3D(n.TEXTURE_2D_ARRAY,0,0,0,Ve,ae.width,ae.height,1,ye,O,rt)}S.clearLayerUpdates()}else t.texSubImage3D(n.TEXTURE_2D_ARRAY,0,0,0,0,ae.width,ae.height,ae.depth,ye,O,ae.data)}else t.texImage3D(n.TEXTURE_2D_ARRAY,0,le,ae.width,ae.height,ae.depth,0,ye,O,ae.data);else if(S.isData3DTexture)we?(Te&&t.texStorage3D(n.TEXTURE_3D,it,le,ae.width,ae.height,ae.depth),$e&&t.texSubImage3D(n.TEXTURE_3D,0,0,0,0,ae.width,ae.height,ae.depth,ye,O,ae.data)):t.texImage3D(n.TEXTURE_3D,0,le,ae.width,ae.height,ae.depth,0,ye,O,ae.data);else if(S.isFramebufferTexture){if(Te)if(we)t.texStorage2D(n.TEXTURE_2D,it,le,ae.width,ae.height);else{let he=ae.width,Ve=ae.height;for(let rt=0;rt<it;rt++)t.texImage2D(n.TEXTURE_2D,rt,le,he,Ve,0,ye,O,null),he>>=1,Ve>>=1}}else if(S.isHTMLTexture){if("texElementImage2D"in n){let he=n.canvas;if(he.hasAttribute("layoutsubtree")||he.setAttribute("layoutsubtree","true"),ae.parentNode!==he){he.appendChild(ae),f.add(S),he.onpaint=Ve=>{let rt=Ve.changedElements;for(let Pe of f)rt.includes(Pe.image)&&(Pe.needsUpdate=!0)},he.requestPaint();return}if(n.texElementImage2D.length===3)n.texElementImage2D(n.TEXTURE_2D,n.RGBA8,ae);else{let rt=n.RGBA,Pe=n.RGBA,pt=n.UNSIGNED_BYTE;n.texElementImage2D(n.TEXTURE_2D,0,rt,Pe,pt,ae)}n.texParameteri(n.TEXTURE_2D,n.TEXTURE_MIN_FILTER,n.LINEAR),n.texParameteri(n.TEXTURE_2D,n.TEXTURE_WRAP_S,n.CLAMP_TO_EDGE),n.texParameteri(n.TEXTURE_2D,n.TEXTURE_WRAP_T,n.CLAMP_TO_EDGE)}}else if(Re.length>0){if(we&&Te){let he=je(Re[0]);t.texStorage2D(n.TEXTURE_2D,it,le,he.width,he.height)}for(let he=0,Ve=Re.length;he<Ve;he++)se=Re[he],we?$e&&t.texSubImage2D(n.TEXTURE_2D,he,0,0,ye,O,se):t.texImage2D(n.TEXTURE_2D,he,le,ye,O,se);S.generateMipmaps=!1}else if(we){if(Te){let he=je(ae);t.texStorage2D(n.TEXTURE_2D,it,le,he.width,he.height)}$e&&t.texSubImage2D(n.TEXTURE_2D,0,0,0,ye,O,ae)}else t.texImage2D(n.TEXTURE_2D,0,le,ye,O,ae);M(S)&&S.mipmapsAutoUpdate===!0&&x(fe),Me.__version=Se.version,S.onUpdate&&S.onUpdate(S)}I.__version=S.version}function Jt(I,S,$){if(S.image.length!==6)return;let fe=ut(I,S),ce=S.source;t.bindTexture(n.TEXTURE_CUBE_MAP,I.__webglTexture,n.TEXTURE0+$);let Se=i.get(ce);if(ce.version!==Se.__version||fe===!0){t.activeTexture(n.TEXTURE0+$);let Me=Tt.getPrimaries(Tt.workingColorSpace),re=S.colorSpace===Jr?null:Tt.getPrimaries(S.colorSpace),ae=S.colorSpace===Jr||Me===re?n.NONE:n.BROWSER_DEFAULT_WEBGL;t.pixelStorei(n.UNPACK_FLIP_Y_WEBGL,S.flipY),t.pixelStorei(n.UNPACK_PREMULTIPLY_ALPHA_WEBGL,S.premultiplyAlpha),t.pixelStorei(n.UNPACK_ALIGNMENT,S.unpackAlignment),t.pixelStorei(n.UNPACK_COLORSPACE_CONVERSION_WEBGL,ae);let ye=S.isCompressedTexture||S.image[0].isCompressedTexture,O=S.image[0]&&S.image[0].isDataTexture,le=[];for(let Pe=0;Pe<6;Pe++)!ye&&!O?le[Pe]=v(S.image[Pe],!0,r.maxCubemapSize):le[Pe]=O?S.image[Pe].image:S.image[Pe],le[Pe]=qe(S,le[Pe]);let se=le[0],Re=s.convert(S.format,S.colorSpace),we=s.convert(S.type),Te=R(S.internalFormat,Re,we,S.normalized,S.colorSpace),$e=S.isVideoTexture!==!0,it=Se.__version===void 0||fe===!0,he=ce.dataReady,Ve=E(S,se);ht(n.TEXTURE_CUBE_MAP,S);let rt;if(S.isDepthTexture){if(Te=b(S.format===Zr,S.type),it)if($e)t.texStorage2D(n.TEXTURE_CUBE_MAP,1,Te,se.width,se.height);else for(let Pe=0;Pe<6;Pe++)t.texImage2D(n.TEXTURE_CUBE_MAP_POSITIVE_X+Pe,0,Te,se.width,se.height,0,Re,we,null)}else if(ye){$e&&it&&t.texStorage2D(n.TEXTURE_CUBE_MAP,Ve,Te,se.width,se.height);for(let Pe=0;Pe<6;Pe++){rt=le[Pe].mipmaps;for(let pt=0;pt<rt.length;pt++){let jt=rt[pt];S.format!==sr?Re!==null?$e?he&&t.compressedTexSubImage2D(n.TEXTURE_CUBE_MAP_POSITIVE_X+Pe,pt,0,0,jt.width,jt.height,Re,jt.data):t.compressedTexImage2D(n.TEXTURE_CUBE_MAP_POSITIVE_X+Pe,pt,Te,jt.width,jt.height,0,jt.data):et("WebGLRenderer: Attempt to load unsupported compressed texture format in .setTextureCube()"):$e?he&&t.texSubImage2D(n.TEXTURE_CUBE_MAP_POSITIVE_X+Pe,pt,0,0,jt.width,jt.height,Re,we,jt.data):t.texImage2D(n.TEXTURE_CUBE_MAP_POSITIVE_X+Pe,pt,Te,jt.width,jt.height,0,Re,we,jt.data)}}}else{if(rt=S.mipmaps,$e&&it){rt.length>0&&Ve++;let Pe=je(le[0]);t.texStorage2D(n.TEXTURE_CUBE_MAP,Ve,Te,Pe.width,Pe.height)}for(let Pe=0;Pe<6;Pe++)if(O){$e?he&&t.texSubImage2D(n.TEXTURE_CUBE_MAP_POSITIVE_X+Pe,0,0,0,le[Pe].width,le[Pe].height,Re,we,le[Pe].data):t.texImage2D(n.TEXTURE_CUBE_MAP_POSITIVE_X+Pe,0,Te,le[Pe].width,le[Pe].height,0,Re,we,le[Pe].data);for(let pt=0;pt<rt.length;pt++){let si=rt[pt].image[Pe].image;$e?he&&t.texSubImage2D(n.TEXTURE_CUBE_MAP_POSITIVE_X+Pe,pt+1,0,0,si.width,si.height,Re,we,si.data):t.texImage2D(n.TEXTURE_CUBE_MAP_POSITIVE_X+Pe,pt+1,Te,si.width,si.height,0,Re,we,si.data)}}else{$e?he&&t.texSubImage2D(n.TEXTURE_CUBE_MAP_POSITIVE_X+Pe,0,0,0,Re,we,le[Pe]):t.texImage2D(n.TEXTURE_CUBE_MAP_POSITIVE_X+Pe,0,Te,Re,we,le[Pe]);for(let pt=0;pt<rt.length;pt++){let jt=rt[pt];$e?he&&t.texSubImage2D(n.TEXTURE_CUBE_MAP_POSITIVE_X+Pe,pt+1,0,0,Re,we,jt.image[Pe]):t.texImage2D(n.TEXTURE_CUBE_MAP_POSITIVE_X+Pe,pt+1,Te,Re,we,jt.image[Pe])}}}M(S)&&S.mipmapsAutoUpdate===!0&&x(n.TEXTURE_CUBE_MAP),Se.__version=ce.version,S.onUpdate&&S.onUpdate(S)}I.__version=S.version}function It(I,S,$,fe,ce,Se){let Me=s.convert($.format,$.colorSpace),re=s.convert($.type),ae=R($.internalFormat,Me,re,$.normalized,$.colorSpace),ye=i.get(S),O=i.get($);if(O.__renderTarget=S,!ye.__hasExternalTextures){let le=Math.max(1,S.width>>Se),se=Math.max(1,S.height>>Se);ce===n.TEXTURE_3D||ce===n.TEXTURE_2D_ARRAY?t.texImage3D(ce,Se,ae,le,se,S.depth,0,Me,re,null):t.texImage2D(ce,Se,ae,le,se,0,Me,re,null)}t.bindFramebuffer(n.FRAMEBUFFER,I),Ee(S)?a.framebufferTexture2DMultisampleEXT(n.FRAMEBUFFER,fe,ce,O.__webglTexture,0,dt(S)):(ce===n.TEXTURE_2D||ce>=n.TEXTURE_CUBE_MAP_POSITIVE_X&&ce<=n.TEXTURE_CUBE_MAP_NEGATIVE_Z)&&n.framebufferTexture2D(n.FRAMEBUFFER,fe,ce,O.__webglTexture,Se),t.bindFramebuffer(n.FRAMEBUFFER,null)}function On(I,S,$){if(n.bindRenderbuffer(n.RENDERBUFFER,I),S.depthBuffer){let fe=S.depthTexture,ce=fe&&fe.isDepthTexture?fe.type:null,Se=b(S.stencilBuffer,ce),Me=S.stencilBuffer?n.DEPTH_STENCIL_ATTACHMENT:n.DEPTH_ATTACHMENT;Ee(S)?a.renderbufferStorageMultisampleEXT(n.RENDERBUFFER,dt(S),Se,S.width,S.height):$?n.renderbufferStorageMultisample(n.RENDERBUFFER,dt(S),Se,S.width,S.height):n.renderbufferStorage(n.RENDERBUFFER,Se,S.width,S.height),n.framebufferRenderbuffer(n.FRAMEBUFFER,Me,n.RENDERBUFFER,I)}else{let fe=S.textures;for(let ce=0;ce<fe.length;ce++){let Se=fe[ce],Me=s.convert(Se.format,Se.colorSpace),re=s.convert(Se.type),ae=R(Se.internalFormat,Me,re,Se.normalized,Se.colorSpace);Ee(S)?a.renderbufferStorageMultisampleEXT(n.RENDERBUFFER,dt(S),ae,S.width,S.height):$?n.renderbufferStorageMultisample(n.RENDERBUFFER,dt(S),ae,S.width,S.height):n.renderbufferStorage(n.RENDERBUFFER,ae,S.width,S.height)}}n.bindRenderbuffer(n.RENDERBUFFER,null)}function Ct(I,S,$){let fe=S.isWebGLCubeRenderTarget===!0;if(t.bindFramebuffer(n.FRAMEBUFFER,I),!(S.depthTexture&&S.depthTexture.isDepthTexture))throw new Error("THREE.WebGLTextures: renderTarget.depthTexture must be an instance of THREE.DepthTexture.");let ce=i.get(S.depthTexture);ce.__renderTarget=S;let Se=fe?S.depthTexture.image[0]:S.depthTexture.image;(!ce.__webglTexture||Se.width!==S.width||Se.height!==S.height)&&(Se.width=S.width,Se.height=S.height,S.depthTexture.needsUpdate=!0),fe?_e(S.depthTexture,0):ve(S.depthTexture,0);let Me=ce.__webglTexture,re=dt(S),ae=fe?n.TEXTURE_CUBE_MAP_POSITIVE_X+$:n.TEXTURE_2D,ye=S.depthTexture.format===Zr?n.DEPTH_STENCIL_ATTACHMENT:n.DEPTH_ATTACHMENT;if(S.depthTexture.format===qr)Ee(S)?a.framebufferTexture2DMultisampleEXT(n.FRAMEBUFFER,ye,ae,Me,0,re):n.framebufferTexture2D(n.FRAMEBUFFER,ye,ae,Me,0);else if(S.depthTexture.format===Zr)Ee(S)?a.framebufferTexture2DMultisampleEXT(n.FRAMEBUFFER,ye,ae,Me,0,re):n.framebufferTexture2D(n.FRAMEBUFFER,ye,ae,Me,0);else throw new Error("THREE.WebGLTextures: Unknown depthTexture format.")}function Rn(I){let S=i.get(I),$=I.isWebGLCubeRenderTarget===!0;if(S.__boundDepthTexture!==I.depthTexture){let fe=I.depthTexture;if(S.__depthDisposeCallback&&S.__depthDisposeCallback(),fe){let ce=()=>{delete S.__boundDepthTexture,delete S.__depthDisposeCallback,fe.removeEventListener("dispose",ce)};fe.addEventListener("dispose",ce),S.__depthDisposeCallback=ce}S.__boundDepthTexture=fe}if(I.depthTexture&&!S.__autoAllocateDepthBuffer)if($)for(let fe=0;fe<6;fe++)Ct(S.__webglFramebuffer[fe],I,fe);else I.texture.mipmaps.length>0?Ct(S.__webglFramebuffer[0],I,0):Ct(S.__webglFramebuffer,I,0);else if($){S.__webglDepthbuffer=[];for(let fe=0;fe<6;fe++)if(t.bindFramebuffer(n.FRAMEBUFFER,S.__webglFramebuffer[fe]),S.__webglDepthbuffer[fe]===void 0)S.__webglDepthbuffer[fe]=n.createRenderbuffer(),On(S.__webglDepthbuffer[fe],I,!1);else{let ce=I.stencilBuffer?n.DEPTH_STENCIL_ATTACHMENT:n.DEPTH_ATTACHMENT,Se=S.__webglDepthbuffer[fe];n.bindRenderbuffer(n.RENDERBUFFER,Se),n.framebufferRenderbuffer(n.FRAMEBUFFER,ce,n.RENDERBUFFER,Se)}}else if(I.texture.mipmaps.length>0?t.bindFramebuffer(n.FRAMEBUFFER,S.__webglFramebuffer[0]):t.bindFramebuffer(n.FRAMEBUFFER,S.__webglFramebuffer),S.__webglDepthbuffer===void 0)S.__webglDepthbuffer=n.createRenderbuffer(),On(S.__webglDepthbuffer,I,!1);else{let ce=I.stencilBuffer?n.DEPTH_STENCIL_ATTACHMENT:n.DEPTH_ATTACHMENT,Se=S.__webglDepthbuffer;n.bindRenderbuffer(n.RENDERBUFFER,Se),n.framebufferRenderbuffer(n.FRAMEBUFFER,ce,n.RENDERBUFFER,Se)}t.bindFramebuffer(n.FRAMEBUFFER,null)}function un(I,S,$){let fe=i.get(I);S!==void 0&&It(fe.__webglFramebuffer,I,I.texture,n.COLOR_ATTACHMENT0,n.TEXTURE_2D,0),$!==void 0&&Rn(I)}function vn(I){let S=I.texture,$=i.get(I),fe=i.get(S);I.addEventListener("dispose",z),F(I);let ce=I.textures,Se=I.isWebGLCubeRenderTarget===!0,Me=ce.length>1;if(Me||(fe.__webglTexture===void 0&&(fe.__webglTexture=n.createTexture()),fe.__version=S.version,o.memory.textures++),Se){$.__webglFramebuffer=[];for(let re=0;re<6;re++)if(S.mipmaps.length>0){$.__webglFramebuffer[re]=[];for(let ae=0;ae<S.mipmaps.length;ae++)$.__webglFramebuffer[re][ae]=n.createFramebuffer()}else $.__webglFramebuffer[re]=n.createFramebuffer()}else{if(S.mipmaps.length>0){$.__webglFramebuffer=[];for(let re=0;re<S.mipmaps.length;re++)$.__webglFramebuffer[re]=n.createFramebuffer()}else $.__webglFramebuffer=n.createFramebuffer();if(Me)for(let re=0,ae=ce.length;re<ae;re++){let ye=i.get(ce[re]);ye.__webglTexture===void 0&&(ye.__webglTexture=n.createTexture(),o.memory.textures++)}if(I.samples>0&&Ee(I)===!1){$.__webglMultisampledFramebuffer=n.createFramebuffer(),$.__webglColorRenderbuffer=[],t.bindFramebuffer(n.FRAMEBUFFER,$.__webglMultisampledFramebuffer);for(let re=0;re<ce.length;re++){let ae=ce[re];$.__webglColorRenderbuffer[re]=n.createRenderbuffer(),n.bindRenderbuffer(n.RENDERBUFFER,$.__webglColorRenderbuffer[re]);let ye=s.convert(ae.format,ae.colorSpace),O=s.convert(ae.type),le=R(ae.internalFormat,ye,O,ae.normalized,ae.colorSpace,I.isXRRenderTarget===!0),se=dt(I);n.renderbufferStorageMultisample(n.RENDERBUFFER,se,le,I.width,I.height),n.framebufferRenderbuffer(n.FRAMEBUFFER,n.COLOR_ATTACHMENT0+re,n.RENDERBUFFER,$.__webglColorRenderbuffer[re])}n.bindRenderbuffer(n.RENDERBUFFER,null),I.depthBuffer&&($.__webglDepthRenderbuffer=n.createRenderbuffer(),On($.__webglDepthRenderbuffer,I,!0)),t.bindFramebuffer(n.FRAMEBUFFER,null)}}if(Se){t.bindTexture(n.TEXTURE_CUBE_MAP,fe.__webglTexture),ht(n.TEXTURE_CUBE_MAP,S);for(let re=0;re<6;re++)if(S.mipmaps.length>0)for(let ae=0;ae<S.mipmaps.length;ae++)It($.__webglFramebuffer[re][ae],I,S,n.COLOR_ATTACHMENT0,n.TEXTURE_CUBE_MAP_POSITIVE_X+re,ae);else It($.__webglFramebuffer[re],I,S,n.COLOR_ATTACHMENT0,n.TEXTURE_CUBE_MAP_POSITIVE_X+re,0);M(S)?x(n.TEXTURE_CUBE_MAP):S.mipmaps.length>0&&n.texParameteri(n.TEXTURE_CUBE_MAP,n.TEXTURE_MAX_LEVEL,S.mipmaps.length-1),t.unbindTexture()}else if(Me){for(let re=0,ae=ce.length;re<ae;re++){let ye=ce[re],O=i.get(ye),le=n.TEXTURE_2D;(I.isWebGL3DRenderTarget||I.isWebGLArrayRenderTarget)&&(le=I.isWebGL3DRenderTarget?n.TEXTURE_3D:n.TEXTURE_2D_ARRAY),t.bindTexture(le,O.__webglTexture),ht(le,ye),It($.__webglFramebuffer,I,ye,n.COLOR_ATTACHMENT0+re,le,0),M(ye)&&x(le)}t.unbindTexture()}else{let re=n.TEXTURE_2D;if((I.isWebGL3DRenderTarget||I.isWebGLArrayRenderTarget)&&(re=I.isWebGL3DRenderTarget?n.TEXTURE_3D:n.TEXTURE_2D_ARRAY),t.bindTexture(re,fe.__webglTexture),ht(re,S),S.mipmaps.length>0)for(let ae=0;ae<S.mipmaps.length;ae++)It($.__webglFramebuffer[ae],I,S,n.COLOR_ATTACHMENT0,re,ae);else It($.__webglFramebuffer,I,S,n.COLOR_ATTACHMENT0,re,0);M(S)?x(re):S.mipmaps.length>0&&n.texParameteri(re,n.TEXTURE_MAX_LEVEL,S.mipmaps.length-1),t.unbindTexture()}I.depthBuffer&&Rn(I)}function B(I){let S=I.textures;for(let $=0,fe=S.length;$<fe;$++){let ce=S[$];if(M(ce)&&ce.mipmapsAutoUpdate===!0){let Se=C(I),Me=i.get(ce).__webglTexture;t.bindTexture(Se,Me),x(Se),t.unbindTexture()}}}let Le=[];function Qe(I){if(I.samples>0){if(Ee(I)===!1){let S=I.textures,$=I.width,fe=I.height,ce=n.COLOR_BUFFER_BIT,Se=I.stencilBuffer?n.DEPTH_STENCIL_ATTACHMENT:n.DEPTH_ATTACHMENT,Me=i.get(I),re=S.length>1;if(re)for(let ye=0;ye<S.length;ye++)t.bindFramebuffer(n.FRAMEBUFFER,Me.__webglMultisampledFramebuffer),n.framebufferRenderbuffer(n.FRAMEBUFFER,n.COLOR_ATTACHMENT0+ye,n.RENDERBUFFER,null),t.bindFramebuffer(n.FRAMEBUFFER,Me.__webglFramebuffer),n.framebufferTexture2D(n.DRAW_FRAMEBUFFER,n.COLOR_ATTACHMENT0+ye,n.TEXTURE_2D,null,0);t.bindFramebuffer(n.READ_FRAMEBUFFER,Me.__webglMultisampledFramebuffer),I.texture.mipmaps.length>0?t.bindFramebuffer(n.DRAW_FRAMEBUFFER,Me.__webglFramebuffer[0]):t.bindFramebuffer(n.DRAW_FRAMEBUFFER,Me.__webglFramebuffer);for(let ye=0;ye<S.length;ye++){if(I.resolveDepthBuffer&&(I.depthBuffer&&(ce|=n.DEPTH_BUFFER_BIT),I.stencilBuffer&&I.resolveStencilBuffer&&(ce|=n.STENCIL_BUFFER_BIT)),re){n.framebufferRenderbuffer(n.READ_FRAMEBUFFER,n.COLOR_ATTACHMENT0,n.RENDERBUFFER,Me.__webglColorRenderbuffer[ye]);let O=i.get(S[ye]).__webglTexture;n.framebufferTexture2D(n.DRAW_FRAMEBUFFER,n.COLOR_ATTACHMENT0,n.TEXTURE_2D,O,0)}n.blitFramebuffer(0,0,$,fe,0,0,$,fe,ce,n.NEAREST),l===!0&&(Le.length=0,Le.push(n.COLOR_ATTACHMENT0+ye),I.depthBuffer&&I.storeMultisampledDepthBuffer===!1&&Le.push(Se),n.invalidateFramebuffer(n.READ_FRAMEBUFFER,Le))}if(t.bindFramebuffer(n.READ_FRAMEBUFFER,null),t.bindFramebuffer(n.DRAW_FRAMEBUFFER,null),re)for(let ye=0;ye<S.length;ye++){t.bindFramebuffer(n.FRAMEBUFFER,Me.__webglMultisampledFramebuffer),n.framebufferRenderbuffer(n.FRAMEBUFFER,n.COLOR_ATTACHMENT0+ye,n.RENDERBUFFER,Me.__webglColorRenderbuffer[ye]);let O=i.get(S[ye]).__webglTexture;t.bindFramebuffer(n.FRAMEBUFFER,Me.__webglFramebuffer),n.framebufferTexture2D(n.DRAW_FRAMEBUFFER,n.COLOR_ATTACHMENT0+ye,n.TEXTURE_2D,O,0)}t.bindFramebuffer(n.DRAW_FRAMEBUFFER,Me.__webglMultisampledFramebuffer)}else if(I.depthBuffer&&I.storeMultisampledDepthBuffer===!1&&l){let S=I.stencilBuffer?n.DEPTH_STENCIL_ATTACHMENT:n.DEPTH_ATTACHMENT;n.invalidateFramebuffer(n.DRAW_FRAMEBUFFER,[S])}}}function dt(I){return Math.min(r.maxSamples,I.samples)}function Ee(I){let S=i.get(I);return I.samples>0&&e.has("WEBGL_multisampled_render_to_texture")===!0&&S.__useRenderToTexture!==!1}function $t(I){let S=o.render.frame;u.get(I)!==S&&(u.set(I,S),I.update())}function qe(I,S){let $=I.colorSpace,fe=I.format,ce=I.type;return I.isCompressedTexture===!0||I.isVideoTexture===!0||$!==nl&&$!==Jr&&(Tt.getTransfer($)===Ot?(fe!==sr||ce!==gi)&&et("WebGLTextures: sRGB encoded textures have to use RGBAFormat and UnsignedByteType."):st("WebGLTextures: Unsupported texture color space:",$)),S}function je(I){return typeof HTMLImageElement<"u"&&I instanceof HTMLImageElement?(c.width=I.naturalWidth||I.width,c.height=I.naturalHeight||I.height):typeof VideoFrame<"u"&&I instanceof VideoFrame?(c.width=I.displayWidth,c.height=I.displayHeight):(c.width=I.width,c.height=I.height),c}this.allocateTextureUnit=pe,this.resetTextureUnits=ne,this.getTextureUnits=oe,this.setTextureUnits=me,this.setTexture2D=ve,this.setTexture2DArray=xe,this.setTexture3D=be,this.setTextureCube=_e,this.rebindTextures=un,this.setupRenderTarget=vn,this.updateRenderTargetMipmap=B,this.updateMultisampleRenderTarget=Qe,this.setupDepthRenderbuffer=Rn,this.setupFrameBufferTexture=It,this.useMultisampledRTT=Ee,this.dispose=X}function gR(n,e){function t(i,r=Jr){let s,o=Tt.getTransfer(r);if(i===gi)return n.UNSIGNED_BYTE;if(i===Ju)return n.UNSIGNED_SHORT_4_4_4_4;if(i===ju)return n.UNSIGNED_SHORT_5_5_5_1;if(i===Ep)return n.UNSIGNED_INT_5_9_9_9_REV;if(i===Rp)return n.UNSIGNED_INT_10F_11F_11F_REV;if(i===Ap)return n.BYTE;if(i===Tp)return n.SHORT;if(i===oa)return n.UNSIGNED_SHORT;if(i===Zu)return n.INT;if(i===ir)return n.UNSIGNED_INT;if(i===Gi)return n.FLOAT;if(i===rr)return n.HALF_FLOAT;if(i===Cp)return n.ALPHA;if(i===Ip)return n.RGB;if(i===sr)return n.RGBA;if(i===qr)return n.DEPTH_COMPONENT;if(i===Zr)return n.DEPTH_STENCIL;if(i===Qu)return n.RED;if(i===ed)return n.RED_INTEGER;if(i===Rs)return n.RG;if(i===td)return n.RG_INTEGER;if(i===nd)return n.RGBA_INTEGER;if(i===Nl||i===Dl||i===kl||i===Fl)if(o===Ot)if(s=e.get("WEBGL_compressed_texture_s3tc_srgb"),s!==null){if(i===Nl)return s.COMPRESSED_SRGB_S3TC_DXT1_EXT;if(i===Dl)return s.COMPRESSED_SRGB_ALPHA_S3TC_DXT1_EXT;if(i===kl)return s.COMPRESSED_SRGB_ALPHA_S3TC_DXT3_EXT;if(i===Fl)return s.COMPRESSED_SRGB_ALPHA_S3TC_DXT5_EXT}else return null;else if(s=e.get("WEBGL_compressed_texture_s3tc"),s!==null){if(i===Nl)return s.COMPRESSED_RGB_S3TC_DXT1_EXT;if(i===Dl)return s.COMPRESSED_RGBA_S3TC_DXT1_EXT;if(i===kl)return s.COMPRESSED_RGBA_S3TC_DXT3_EXT;if(i===Fl)return s.COMPRESSED_RGBA_S3TC_DXT5_EXT}else return null;if(i===id||i===rd||i===sd||i===od)if(s=e.get("WEBGL_compressed_texture_pvrtc"),s!==null){if(i===id)return s.COMPRESSED_RGB_PVRTC_4BPPV1_IMG;if(i===rd)return s.COMPRESSED_RGB_PVRTC_2BPPV1_IMG;if(i===sd)return s.COMPRESSED_RGBA_PVRTC_4BPPV1_IMG;if(i===od)return s.COMPRESSED_RGBA_PVRTC_2BPPV1_IMG}else return null;if(i===ad||i===ld||i===cd||i===ud||i===dd||i===Ul||i===hd)if(s=e.get("WEBGL_compressed_texture_etc"),s!==null){if(i===ad||i===ld)return o===Ot?s.COMPRESSED_SRGB8_ETC2:s.COMPRESSED_RGB8_ETC2;if(i===cd)return o===Ot?s.COMPRESSED_SRGB8_ALPHA8_ETC2_EAC:s.COMPRESSED_RGBA8_ETC2_EAC;if(i===ud)return s.COMPRESSED_R11_EAC;if(i===dd)return s.COMPRESSED_SIGNED_R11_EAC;if(i===Ul)return s.COMPRESSED_RG11_EAC;if(i===hd)return s.COMPRESSED_SIGNED_RG11_EAC}else return null;if(i===fd||i===pd||i===md||i===gd||i===yd||i===_d||i===vd||i===xd||i===bd||i===wd||i===Sd||i===Md||i===Ad||i===Td)if(s=e.get("WEBGL_compressed_texture_astc"),s!==null){if(i===fd)return o===Ot?s.COMPRESSED_SRGB8_ALPHA8_ASTC_4x4_KHR:s.COMPRESSED_RGBA_ASTC_4x4_KHR;if(i===pd)return o===Ot?s.COMPRESSED_SRGB8_ALPHA8_ASTC_5x4_KHR:s.COMPRESSED_RGBA_ASTC_5x4_KHR;if(i===md)return o===Ot?s.COMPRESSED_SRGB8_ALPHA8_ASTC_5x5_KHR:s.COMPRESSED_RGBA_ASTC_5x5_KHR;if(i===gd)return o===Ot?s.COMPRESSED_SRGB8_ALPHA8_ASTC_6x5_KHR:s.COMPRESSED_RGBA_ASTC_6x5_KHR;if(i===yd)return o===Ot?s.COMPRESSED_SRGB8_ALPHA8_ASTC_6x6_KHR:s.COMPRESSED_RGBA_ASTC_6x6_KHR;if(i===_d)return o===Ot?s.COMPRESSED_SRGB8_ALPHA8_ASTC_8x5_KHR:s.COMPRESSED_RGBA_ASTC_8x5_KHR;if(i===vd)return o===Ot?s.COMPRESSED_SRGB8_ALPHA8_ASTC_8x6_KHR:s.COMPRESSED_RGBA_ASTC_8x6_KHR;if(i===xd)return o===Ot?s.COMPRESSED_SRGB8_ALPHA8_ASTC_8x8_KHR:s.COMPRESSED_RGBA_ASTC_8x8_KHR;if(i===bd)return o===Ot?s.COMPRESSED_SRGB8_ALPHA8_ASTC_10x5_KHR:s.COMPRESSED_RGBA_ASTC_10x5_KHR;if(i===wd)return o===Ot?s.COMPRESSED_SRGB8_ALPHA8_ASTC_10x6_KHR:s.COMPRESSED_RGBA_ASTC_10x6_KHR;if(i===Sd)return o===Ot?s.COMPRESSED_SRGB8_ALPHA8_ASTC_10x8_KHR:s.COMPRESSED_RGBA_ASTC_10x8_KHR;if(i===Md)return o===Ot?s.COMPRESSED_SRGB8_ALPHA8_ASTC_10x10_KHR:s.COMPRESSED_RGBA_ASTC_10x10_KHR;if(i===Ad)return o===Ot?s.COMPRESSED_SRGB8_ALPHA8_ASTC_12x10_KHR:s.COMPRESSED_RGBA_ASTC_12x10_KHR;if(i===Td)return o===Ot?s.COMPRESSED_SRGB8_ALPHA8_ASTC_12x12_KHR:s.COMPRESSED_RGBA_ASTC_12x12_KHR}else return null;if(i===Ed||i===Rd||i===Cd)if(s=e.get("EXT_texture_compression_bptc"),s!==null){if(i===Ed)return o===Ot?s.COMPRESSED_SRGB_ALPHA_BPTC_UNORM_EXT:s.COMPRESSED_RGBA_BPTC_UNORM_EXT;if(i===Rd)return s.COMPRESSED_RGB_BPTC_SIGNED_FLOAT_EXT;if(i===Cd)return s.COMPRESSED_RGB_BPTC_UNSIGNED_FLOAT_EXT}else return null;if(i===Id||i===Pd||i===Ol||i===Ld)if(s=e.get("EXT_texture_compression_rgtc"),s!==null){if(i===Id)return s.COMPRESSED_RED_RGTC1_EXT;if(i===Pd)return s.COMPRESSED_SIGNED_RED_RGTC1_EXT;if(i===Ol)return s.COMPRESSED_RED_GREEN_RGTC2_EXT;if(i===Ld)return s.COMPRESSED_SIGNED_RED_GREEN_RGTC2_EXT}else return null;return i===eo?n.UNSIGNED_INT_24_8:n[i]!==void 0?n[i]:null}return{convert:t}}var yR=`
void main() {

	gl_Position = vec4( position, 1.0 );

}`,_R=`
uniform sampler2DArray depthColor;
uniform float depthWidth;
uniform float depthHeight;

void main() {

	vec2 coord = vec2( gl_FragCoord.x / depthWidth, gl_FragCoord.y / depthHeight );

	if ( coord.x >= 1.0 ) {

		gl_FragDepth = texture( depthColor, vec3( coord.x - 1.0, coord.y, 1 ) ).r;

	} else {

		gl_FragDepth = texture( depthColor, vec3( coord.x, coord.y, 0 ) ).r;

	}

}`,Zp=class{constructor(){this.texture=null,this.mesh=null,this.depthNear=0,this.depthFar=0}init(e,t){if(this.texture===null){let i=new hl(e.texture);(e.depthNear!==t.depthNear||e.depthFar!==t.depthFar)&&(this.depthNear=e.depthNear,this.depthFar=e.depthFar),this.texture=i}}getMesh(e){if(this.texture!==null&&this.mesh===null){let t=e.cameras[0].viewport,i=new Jn({vertexShader:yR,fragmentShader:_R,uniforms:{depthColor:{value:this.texture},depthWidth:{value:t.z},depthHeight:{value:t.w}}});this.mesh=new Pt(new fi(20,20),i)}return this.mesh}reset(){this.texture=null,this.mesh=null}getDepthTexture(){return this.texture}},Jp=class extends br{constructor(e,t){super();let i=this,r=null,s=1,o=null,a="local-floor",l=1,c=null,u=null,f=null,h=null,p=null,m=null,_=typeof XRWebGLBinding<"u",g=new Zp,y={},v=t.getContextAttributes(),M=null,x=null,C=[],R=[],b=new Be,E=null,F=null,L=new ui;L.viewport=new an;let N=new ui;N.viewport=new an;let z=[L,N],G=new Xu,D=null,X=null;this.cameraAutoUpdate=!0,this.enabled=!1,this.isPresenting=!1,this.getController=function(ie){let ve=C[ie];return ve===void 0&&(ve=new jo,C[ie]=ve),ve.getTargetRaySpace()},this.getControllerGrip=function(ie){let ve=C[ie];return ve===void 0&&(ve=new jo,C[ie]=ve),ve.getGripSpace()},this.getHand=function(ie){let ve=C[ie];return ve===void 0&&(ve=new jo,C[ie]=ve),ve.getHandSpace()};function Y(ie){let ve=R.indexOf(ie.inputSource);if(ve===-1)return;let xe=C[ve];xe!==void 0&&(xe.update(ie.inputSource,ie.frame,c||o),xe.dispatchEvent({type:ie.type,data:ie.inputSource}))}function H(){r.removeEventListener("select",Y),r.removeEventListener("selectstart",Y),r.removeEventListener("selectend",Y),r.removeEventListener("squeeze",Y),r.removeEventListener("squeezestart",Y),r.removeEventListener("squeezeend",Y),r.removeEventListener("end",H),r.removeEventListener("inputsourceschange",de);for(let ie=0;ie<C.length;ie++){let ve=R[ie];ve!==null&&(R[ie]=null,C[ie].disconnect(ve))}D=null,X=null,g.reset();for(let ie in y)delete y[ie];if(e.setRenderTarget(M),p=null,h=null,f=null,r=null,x=null,pe.stop(),i.isPresenting=!1,e.setPixelRatio(E),e.setSize(b.width,b.height,!1),F!==null){let ie=F.camera;ie.fov=F.fov,ie.zoom=F.zoom,ie.updateProjectionMatrix(),F=null}i.dispatchEvent({type:"sessionend"})}this.setFramebufferScaleFactor=function(ie){s=ie,i.isPresenting===!0&&et("WebXRManager: Cannot change framebuffer scale while presenting.")},this.setReferenceSpaceType=function(ie){a=ie,i.isPresenting===!0&&et("WebXRManager: Cannot change reference space type while presenting.")},this.getReferenceSpace=function(){return c||o},this.setReferenceSpace=function(ie){c=ie},this.getBaseLayer=function(){return h!==null?h:p},this.getBinding=function(){return f===null&&_&&(f=new XRWebGLBinding(r,t)),f},this.getFrame=function(){return m},this.getSession=function(){return r},this.setSession=async function(ie){if(r=ie,r!==null){if(M=e.getRenderTarget(),r.addEventListener("select",Y),r.addEventListener("selectstart",Y),r.addEventListener("selectend",Y),r.addEventListener("squeeze",Y),r.addEventListener("squeezestart",Y),r.addEventListener("squeezeend",Y),r.addEventListener("end",H),r.addEventListener("inputsourceschange",de),v.xrCompatible!==!0&&await t.makeXRCompatible(),E=e.getPixelRatio(),e.getSize(b),_&&"createProjectionLayer"in XRWebGLBinding.prototype){let xe=null,be=null,_e=null;v.depth&&(_e=v.stencil?t.DEPTH24_STENCIL8:t.DEPTH_COMPONENT24,xe=v.stencil?Zr:qr,be=v.stencil?eo:ir);let ze={colorFormat:t.RGBA8,depthFormat:_e,scaleFactor:s};f=this.getBinding(),h=f.createProjectionLayer(ze),r.updateRenderState({layers:[h]}),e.setPixelRatio(1),e.setSize(h.textureWidth,h.textureHeight,!1),x=new Ai(h.textureWidth,h.textureHeight,{format:sr,type:gi,depthTexture:new Kr(h.textureWidth,h.textureHeight,be,void 0,void 0,void 0,void 0,void 0,void 0,xe),stencilBuffer:v.stencil,colorSpace:e.outputColorSpace,samples:v.antialias?4:0,resolveDepthBuffer:h.ignoreDepthValues===!1,resolveStencilBuffer:h.ignoreDepthValues===!1,storeMultisampledDepthBuffer:h.ignoreDepthValues===!1,storeMultisampledStencilBuffer:h.ignoreDepthValues===!1})}else{let xe={antialias:v.antialias,alpha:!0,depth:v.depth,stencil:v.stencil,framebufferScaleFactor:s};p=new XRWebGLLayer(r,t,xe),r.updateRenderState({baseLayer:p}),e.setPixelRatio(1),e.setSize(p.framebufferWidth,p.framebufferHeight,!1),x=new Ai(p.framebufferWidth,p.framebufferHeight,{format:sr,type:gi,colorSpace:e.outputColorSpace,stencilBuffer:v.stencil,resolveDepthBuffer:p.ignoreDepthValues===!1,resolveStencilBuffer:p.ignoreDepthValues===!1,storeMultisampledDepthBuffer:p.ignoreDepthValues===!1,storeMultisampledStencilBuffer:p.ignoreDepthValues===!1})}x.isXRRenderTarget=!0,this.setFoveation(l),c=null,o=await r.requestReferenceSpace(a),pe.setContext(r),pe.start(),i.isPresenting=!0,i.dispatchEvent({type:"sessionstart"})}},this.getEnvironmentBlendMode=function(){if(r!==null)return r.environmentBlendMode},this.getDepthTexture=function(){return g.getDepthTexture()};function de(ie){for(let ve=0;ve<ie.removed.length;ve++){let xe=ie.removed[ve],be=R.indexOf(xe);be>=0&&(R[be]=null,C[be].disconnect(xe))}for(let ve=0;ve<ie.added.length;ve++){let xe=ie.added[ve],be=R.indexOf(xe);if(be===-1){for(let ze=0;ze<C.length;ze++)if(ze>=R.length){R.push(xe),be=ze;break}else if(R[ze]===null){R[ze]=xe,be=ze;break}if(be===-1)break}let _e=C[be];_e&&_e.connect(xe)}}function J(ie,ve){ve===null?ie.matrixWorld.copy(ie.matrix):ie.matrixWorld.multiplyMatrices(ve.matrixWorld,ie.matrix),ie.matrixWorldInverse.copy(ie.matrixWorld).invert()}this.updateCamera=function(ie){if(r===null)return;let ve=ie.near,xe=ie.far;g.texture!==null&&(g.depthNear>0&&(ve=g.depthNear),g.depthFar>0&&(xe=g.depthFar)),G.near=N.near=L.near=ve,G.far=N.far=L.far=xe,(D!==G.near||X!==G.far)&&(r.updateRenderState({depthNear:G.near,depthFar:G.far}),D=G.near,X=G.far),G.layers.mask=ie.layers.mask|6,L.layers.mask=G.layers.mask&-5,N.layers.mask=G.layers.mask&-3;let be=ie.parent,_e=G.cameras;J(G,be);for(let ze=0;ze<_e.length;ze++)J(_e[ze],be);G.projectionMatrix.copy(L.projectionMatrix),G.projectionMatrixInverse.copy(L.projectionMatrixInverse),F===null&&ie.isPerspectiveCamera&&(F={camera:ie,fov:ie.fov,zoom:ie.zoom}),ne(ie,G,be)};function ne(ie,ve,xe){xe===null?ie.matrix.copy(ve.matrixWorld):(ie.matrix.copy(xe.matrixWorld),ie.matrix.invert(),ie.matrix.multiply(ve.matrixWorld)),ie.matrix.decompose(ie.position,ie.quaternion,ie.scale),ie.updateMatrixWorld(!0),ie.projectionMatrix.copy(ve.projectionMatrix),ie.projectionMatrixInverse.copy(ve.projectionMatrixInverse),ie.isPerspectiveCamera&&(ie.fov=_u*2*Math.atan(1/ie.projectionMatrix.elements[5]),ie.zoom=1)}this.getCamera=function(){return G},this.getFoveation=function(){if(!(h===null&&p===null))return l},this.setFoveation=function(ie){l=ie,h!==null&&(h.fixedFoveation=ie),p!==null&&p.fixedFoveation!==void 0&&(p.fixedFoveation=ie)},this.hasDepthSensing=function(){return g.texture!==null},this.getDepthSensingMesh=function(){return g.getMesh(G)},this.getCameraTexture=function(ie){return y[ie]};let oe=null;function me(ie,ve){if(u=ve.getViewerPose(c||o),m=ve,u!==null){let xe=u.views;p!==null&&(e.setRenderTargetFramebuffer(x,p.framebuffer),e.setRenderTarget(x));let be=!1;xe.length!==G.cameras.length&&(G.cameras.length=0,be=!0);for(let We=0;We<xe.length;We++){let ht=xe[We],ut=null;if(p!==null)ut=p.getViewport(ht);else{let zt=f.getViewSubImage(h,ht);ut=zt.viewport,We===0&&(e.setRenderTargetTextures(x,zt.colorTexture,zt.depthStencilTexture),e.setRenderTarget(x))}let tt=z[We];tt===void 0&&(tt=new ui,tt.layers.enable(We),tt.viewport=new an,z[We]=tt),tt.matrix.fromArray(ht.transform.matrix),tt.matrix.decompose(tt.position,tt.quaternion,tt.scale),tt.projectionMatrix.fromArray(ht.projectionMatrix),tt.projectionMatrixInverse.copy(tt.projectionMatrix).invert(),tt.viewport.set(ut.x,ut.y,ut.width,ut.height),We===0&&(G.matrix.copy(tt.matrix),G.matrix.decompose(G.position,G.quaternion,G.scale)),be===!0&&G.cameras.push(tt)}let _e=r.enabledFeatures;if(_e&&_e.includes("depth-sensing")&&r.depthUsage=="gpu-optimized"&&_){f=i.getBinding();let We=f.getDepthInformation(xe[0]);We&&We.isValid&&We.texture&&g.init(We,r.renderState)}if(_e&&_e.includes("camera-access")&&_){e.state.unbindTexture(),f=i.getBinding();for(let We=0;We<xe.length;We++){let ht=xe[We].camera;if(ht){let ut=y[ht];ut||(ut=new hl,y[ht]=ut);let tt=f.getCameraImage(ht);ut.sourceTexture=tt}}}}for(let xe=0;xe<C.length;xe++){let be=R[xe],_e=C[xe];be!==null&&_e!==void 0&&_e.update(be,ve,c||o)}oe&&oe(ie,ve),ve.detectedPlanes&&i.dispatchEvent({type:"planesdetected",data:ve}),m=null}let pe=new M_;pe.setAnimationLoop(me),this.setAnimationLoop=function(ie){oe=ie},this.dispose=function(){}}},vR=new Nt,D_=new lt;D_.set(-1,0,0,0,1,0,0,0,1);function xR(n,e){function t(g,y){g.matrixAutoUpdate===!0&&g.updateMatrix(),y.value.copy(g.matrix)}function i(g,y){y.color.getRGB(g.fogColor.value,Op(n)),y.isFog?(g.fogNear.value=y.near,g.fogFar.value=y.far):y.isFogExp2&&(g.fogDensity.value=y.density)}function r(g,y,v,M,x){y.isNodeMaterial?y.uniformsNeedUpdate=!1:y.isMeshBasicMaterial?s(g,y):y.isMeshLambertMaterial?(s(g,y),y.envMap&&(g.envMapIntensity.value=y.envMapIntensity)):y.isMeshToonMaterial?(s(g,y),f(g,y)):y.isMeshPhongMaterial?(s(g,y),u(g,y),y.envMap&&(g.envMapIntensity.value=y.envMapIntensity)):y.isMeshStandardMaterial?(s(g,y),h(g,y),y.isMeshPhysicalMaterial&&p(g,y,x)):y.isMeshMatcapMaterial?(s(g,y),m(g,y)):y.isMeshDepthMaterial?s(g,y):y.isMeshDistanceMaterial?(s(g,y),_(g,y)):y.isMeshNormalMaterial?s(g,y):y.isLineBasicMaterial?(o(g,y),y.isLineDashedMaterial&&a(g,y)):y.isPointsMaterial?l(g,y,v,M):y.isSpriteMaterial?c(g,y):y.isShadowMaterial?(g.color.value.copy(y.color),g.opacity.value=y.opacity):y.isShaderMaterial&&(y.uniformsNeedUpdate=!1)}function s(g,y){g.opacity.value=y.opacity,y.color&&g.diffuse.value.copy(y.color),y.emissive&&g.emissive.value.copy(y.emissive).multiplyScalar(y.emissiveIntensity),y.map&&(g.map.value=y.map,t(y.map,g.mapTransform)),y.alphaMap&&(g.alphaMap.value=y.alphaMap,t(y.alphaMap,g.alphaMapTransform)),y.bumpMap&&(g.bumpMap.value=y.bumpMap,t(y.bumpMap,g.bumpMapTransform),g.bumpScale.value=y.bumpScale,y.side===jn&&(g.bumpScale.value*=-1)),y.normalMap&&(g.normalMap.value=y.normalMap,t(y.normalMap,g.normalMapTransform),g.normalScale.value.copy(y.normalScale),y.side===jn&&g.normalScale.value.negate()),y.displacementMap&&(g.displacementMap.value=y.displacementMap,t(y.displacementMap,g.displacementMapTransform),g.displacementScale.value=y.displacementScale,g.displacementBias.value=y.displacementBias),y.emissiveMap&&(g.emissiveMap.value=y.emissiveMap,t(y.emissiveMap,g.emissiveMapTransform)),y.specularMap&&(g.specularMap.value=y.specularMap,t(y.specularMap,g.specularMapTransform)),y.alphaTest>0&&(g.alphaTest.value=y.alphaTest);let v=e.get(y),M=v.envMap,x=v.envMapRotation;M&&(g.envMap.value=M,g.envMapRotation.value.setFromMatrix4(vR.makeRotationFromEuler(x)).transpose(),M.isCubeTexture&&M.isRenderTargetTexture===!1&&g.envMapRotation.value.premultiply(D_),g.reflectivity.value=y.reflectivity,g.ior.value=y.ior,g.refractionRatio.value=y.refractionRatio),y.lightMap&&(g.lightMap.value=y.lightMap,g.lightMapIntensity.value=y.lightMapIntensity,t(y.lightMap,g.lightMapTransform)),y.aoMap&&(g.aoMap.value=y.aoMap,g.aoMapIntensity.value=y.aoMapIntensity,t(y.aoMap,g.aoMapTransform))}function o(g,y){g.diffuse.value.copy(y.color),g.opacity.value=y.opacity,y.map&&(g.map.value=y.map,t(y.map,g.mapTransform))}function a(g,y){g.dashSize.value=y.dashSize,g.totalSize.value=y.dashSize+y.gapSize,g.scale.value=y.scale}function l(g,y,v,M){g.diffuse.value.copy(y.color),g.opacity.value=y.opacity,g.size.value=y.size*v,g.scale.value=M*.5,y.map&&(g.map.value=y.map,t(y.map,g.uvTransform)),y.alphaMap&&(g.alphaMap.value=y.alphaMap,t(y.alphaMap,g.alphaMapTransform)),y.alphaTest>0&&(g.alphaTest.value=y.alphaTest)}function c(g,y){g.diffuse.value.copy(y.color),g.opacity.value=y.opacity,g.rotation.value=y.rotation,y.map&&(g.map.value=y.map,t(y.map,g.mapTransform)),y.alphaMap&&(g.alphaMap.value=y.alphaMap,t(y.alphaMap,g.alphaMapTransform)),y.alphaTest>0&&(g.alphaTest.value=y.alphaTest)}function u(g,y){g.specular.value.copy(y.specular),g.shininess.value=Math.max(y.shininess,1e-4)}function f(g,y){y.gradientMap&&(g.gradientMap.value=y.gradientMap)}function h(g,y){g.metalness.value=y.metalness,y.metalnessMap&&(g.metalnessMap.value=y.metalnessMap,t(y.metalnessMap,g.metalnessMapTransform)),g.roughness.value=y.roughness,y.roughnessMap&&(g.roughnessMap.value=y.roughnessMap,t(y.roughnessMap,g.roughnessMapTransform)),y.envMap&&(g.envMapIntensity.value=y.envMapIntensity)}function p(g,y,v){g.ior.value=y.ior,y.diffuseRoughness>0&&(g.diffuseRoughness.value=y.diffuseRoughness,y.diffuseRoughnessMap&&(g.diffuseRoughnessMap.value=y.diffuseRoughnessMap,t(y.diffuseRoughnessMap,g.diffuseRoughnessMapTransform))),y.sheen>0&&(g.sheenColor.value.copy(y.sheenColor).multiplyScalar(y.sheen),g.sheenRoughness.value=y.sheenRoughness,y.sheenColorMap&&(g.sheenColorMap.value=y.sheenColorMap,t(y.sheenColorMap,g.sheenColorMapTransform)),y.sheenRoughnessMap&&(g.sheenRoughnessMap.value=y.sheenRoughnessMap,t(y.sheenRoughnessMap,g.sheenRoughnessMapTransform))),y.clearcoat>0&&(g.clearcoat.value=y.clearcoat,g.clearcoatRoughness.value=y.clearcoatRoughness,y.clearcoatMap&&(g.clearcoatMap.value=y.clearcoatMap,t(y.clearcoatMap,g.clearcoatMapTransform)),y.clearcoatRoughnessMap&&(g.clearcoatRoughnessMap.value=y.clearcoatRoughnessMap,t(y.clearcoatRoughnessMap,g.clearcoatRoughnessMapTransform)),y.clearcoatNormalMap&&(g.clearcoatNormalMap.value=y.clearcoatNormalMap,t(y.clearcoatNormalMap,g.clearcoatNormalMapTransform),g.clearcoatNormalScale.value.copy(y.clearcoatNormalScale),y.side===jn&&g.clearcoatNormalScale.value.negate())),y.dispersion>0&&(g.dispersion.value=y.dispersion),y.retroreflectivity>0&&(g.retroreflectivity.value=y.retroreflectivity),y.iridescence>0&&(g.iridescence.value=y.iridescence,g.iridescenceIOR.value=y.iridescenceIOR,g.iridescenceThicknessMinimum.value=y.iridescenceThicknessMinimum,g.iridescenceThicknessMaximum.value=y.iridescenceThicknessMaximum,y.iridescenceMap&&(g.iridescenceMap.value=y.iridescenceMap,t(y.iridescenceMap,g.iridescenceMapTransform)),y.iridescenceThicknessMap&&(g.iridescenceThicknessMap.value=y.iridescenceThicknessMap,t(y.iridescenceThicknessMap,g.iridescenceThicknessMapTransform))),y.transmission>0&&(g.transmission.value=y.transmission,g.transmissionSamplerMap.value=v.texture,g.transmissionSamplerSize.value.set(v.width,v.height),y.transmissionMap&&(g.transmissionMap.value=y.transmissionMap,t(y.transmissionMap,g.transmissionMapTransform)),g.thickness.value=y.thickness,y.thicknessMap&&(g.thicknessMap.value=y.thicknessMap,t(y.thicknessMap,g.thicknessMapTransform)),g.attenuationDistance.value=y.attenuationDistance,g.attenuationColor.value.copy(y.attenuationColor)),y.anisotropy>0&&(g.anisotropyVector.value.set(y.anisotropy*Math.cos(y.anisotropyRotation),y.anisotropy*Math.sin(y.anisotropyRotation)),y.anisotropyMap&&(g.anisotropyMap.value=y.anisotropyMap,t(y.anisotropyMap,g.anisotropyMapTransform))),g.specularIntensity.value=y.specularIntensity,g.specularColor.value.copy(y.specularColor),y.specularColorMap&&(g.specularColorMap.value=y.specularColorMap,t(y.specularColorMap,g.specularColorMapTransform)),y.specularIntensityMap&&(g.specularIntensityMap.value=y.specularIntensityMap,t(y.specularIntensityMap,g.specularIntensityMapTransform))}function m(g,y){y.matcap&&(g.matcap.value=y.matcap)}function _(g,y){let v=e.get(y).light;g.referencePosition.value.setFromMatrixPosition(v.matrixWorld),g.nearDistance.value=v.shadow.camera.near,g.farDistance.value=v.shadow.camera.far}return{refreshFogUniforms:i,refreshMaterialUniforms:r}}function bR(n,e,t,i){let r={},s={};function o(v,M){let x=M.program;i.uniformBlockBinding(v,x,r[v.id])}function a(v,M){let x=r[v.id];x===void 0&&(m(v),x=l(v),r[v.id]=x,v.addEventListener("dispose",g));let C=M.program;i.updateUBOMapping(v,C);let R=e.render.frame;s[v.id]!==R&&(c(v),s[v.id]=R)}function l(v){let M=n.createBuffer(),x=v.__size,C=v.usage;return n.bindBuffer(n.UNIFORM_BUFFER,M),n.bufferData(n.UNIFORM_BUFFER,x,C),n.bindBuffer(n.UNIFORM_BUFFER,null),M}function c(v){let M=r[v.id],x=v.uniforms,C=v.__cache;n.bindBuffer(n.UNIFORM_BUFFER,M);for(let R=0,b=x.length;R<b;R++){let E=x[R];if(Array.isArray(E))for(let F=0,L=E.length;F<L;F++)u(E[F],R,F,C);else u(E,R,0,C)}n.bindBuffer(n.UNIFORM_BUFFER,null)}function u(v,M,x,C){if(h(v,M,x,C)===!0){let R=v.__offset,b=v.value;if(Array.isArray(b)){let E=0;for(let F=0;F<b.length;F++){let L=b[F],N=_(L,!0);f(L,v.__data,E),E+=N.storage/Float32Array.BYTES_PER_ELEMENT}}else f(b,v.__data,0);n.bufferSubData(n.UNIFORM_BUFFER,R,v.__data)}}function f(v,M,x){typeof v=="number"||typeof v=="boolean"?M[x]=v:v.isMatrix3?(M[x]=v.elements[0],M[x+1]=v.elements[1],M[x+2]=v.elements[2],M[x+3]=0,M[x+4]=v.elements[3],M[x+5]=v.elements[4],M[x+6]=v.elements[5],M[x+7]=0,M[x+8]=v.elements[6],M[x+9]=v.elements[7],M[x+10]=v.elements[8],M[x+11]=0):ArrayBuffer.isView(v)?M.set(v.subarray(0,M.length-x),x):v.toArray(M,x)}function h(v,M,x,C){let R=v.value,b=M+"_"+x;if(Array.isArray(R)){C[b]===void 0&&(C[b]=[]);let E=C[b],F=!1;for(let L=0;L<R.length;L++)p(R[L],E,L)===!0&&(F=!0);return F}return p(R,C,b)}function p(v,M,x){if(M[x]===void 0)return typeof v=="number"||typeof v=="boolean"?M[x]=v:ArrayBuffer.isView(v)?M[x]=v.slice():M[x]=v.clone(),!0;{let C=M[x];if(typeof v=="number"||typeof v=="boolean"){if(C!==v)return M[x]=v,!0}else{if(ArrayBuffer.isView(v))return!0;if(C.equals(v)===!1)return C.copy(v),!0}}return!1}function m(v){let M=v.uniforms,x=0,C=16;for(let b=0,E=M.length;b<E;b++){let F=Array.isArray(M[b])?M[b]:[M[b]];for(let L=0,N=F.length;L<N;L++){let z=F[L],G=Array.isArray(z.value)?z.value:[z.value],D=Array.isArray(M[b])||Array.isArray(z.value),X=x;for(let H=0,de=G.length;H<de;H++){let J=G[H],ne=_(J,D),oe=x%C,me=oe%ne.boundary,pe=oe+me;x+=me,pe!==0&&C-pe<ne.storage&&(x+=C-pe),H===0&&(X=x),x+=ne.storage}let Y=z.type==="int"?Int32Array:z.type==="uint"?Uint32Array:Float32Array;z.__data=new Y((x-X)/Float32Array.BYTES_PER_ELEMENT),z.__offset=X}}let R=x%C;return R>0&&(x+=C-R),v.__size=x,v.__cache={},this}function _(v,M){let x={boundary:0,storage:0};return typeof v=="number"||typeof v=="boolean"?(x.boundary=4,x.storage=4):v.isVector2?(x.boundary=8,x.storage=8):v.isVector3||v.isColor?(x.boundary=16,x.storage=12):v.isVector4?(x.boundary=16,x.storage=16):v.isMatrix3?(x.boundary=16,x.storage=48):v.isMatrix4?(x.boundary=16,x.storage=64):v.isTexture?et("WebGLRenderer: Texture samplers can not be part of an uniforms group."):ArrayBuffer.isView(v)?(x.boundary=16,x.storage=v.byteLength):et("WebGLRenderer: Unsupported uniform value type.",v),M===!0&&(x.boundary=16,x.storage=Math.ceil(x.storage/16)*16),x}function g(v){let M=v.target;M.removeEventListener("dispose",g),n.deleteBuffer(r[M.id]),delete r[M.id],delete s[M.id]}function y(){for(let v in r)n.deleteBuffer(r[v]);r={},s={}}return{bind:o,update:a,dispose:y}}var wR=new Uint16Array([12469,15057,12620,14925,13266,14620,13807,14376,14323,13990,14545,13625,14713,13328,14840,12882,14931,12528,14996,12233,15039,11829,15066,11525,15080,11295,15085,10976,15082,10705,15073,10495,13880,14564,13898,14542,13977,14430,14158,14124,14393,13732,14556,13410,14702,12996,14814,12596,14891,12291,14937,11834,14957,11489,14958,11194,14943,10803,14921,10506,14893,10278,14858,9960,14484,14039,14487,14025,14499,13941,14524,13740,14574,13468,14654,13106,14743,12678,14818,12344,14867,11893,14889,11509,14893,11180,14881,10751,14852,10428,14812,10128,14765,9754,14712,9466,14764,13480,14764,13475,14766,13440,14766,13347,14769,13070,14786,12713,14816,12387,14844,11957,14860,11549,14868,11215,14855,10751,14825,10403,14782,10044,14729,9651,14666,9352,14599,9029,14967,12835,14966,12831,14963,12804,14954,12723,14936,12564,14917,12347,14900,11958,14886,11569,14878,11247,14859,10765,14828,10401,14784,10011,14727,9600,14660,9289,14586,8893,14508,8533,15111,12234,15110,12234,15104,12216,15092,12156,15067,12010,15028,11776,14981,11500,14942,11205,14902,10752,14861,10393,14812,9991,14752,9570,14682,9252,14603,8808,14519,8445,14431,8145,15209,11449,15208,11451,15202,11451,15190,11438,15163,11384,15117,11274,15055,10979,14994,10648,14932,10343,14871,9936,14803,9532,14729,9218,14645,8742,14556,8381,14461,8020,14365,7603,15273,10603,15272,10607,15267,10619,15256,10631,15231,10614,15182,10535,15118,10389,15042,10167,14963,9787,14883,9447,14800,9115,14710,8665,14615,8318,14514,7911,14411,7507,14279,7198,15314,9675,15313,9683,15309,9712,15298,9759,15277,9797,15229,9773,15166,9668,15084,9487,14995,9274,14898,8910,14800,8539,14697,8234,14590,7790,14479,7409,14367,7067,14178,6621,15337,8619,15337,8631,15333,8677,15325,8769,15305,8871,15264,8940,15202,8909,15119,8775,15022,8565,14916,8328,14804,8009,14688,7614,14569,7287,14448,6888,14321,6483,14088,6171,15350,7402,15350,7419,15347,7480,15340,7613,15322,7804,15287,7973,15229,8057,15148,8012,15046,7846,14933,7611,14810,7357,14682,7069,14552,6656,14421,6316,14251,5948,14007,5528,15356,5942,15356,5977,15353,6119,15348,6294,15332,6551,15302,6824,15249,7044,15171,7122,15070,7050,14949,6861,14818,6611,14679,6349,14538,6067,14398,5651,14189,5311,13935,4958,15359,4123,15359,4153,15356,4296,15353,4646,15338,5160,15311,5508,15263,5829,15188,6042,15088,6094,14966,6001,14826,5796,14678,5543,14527,5287,14377,4985,14133,4586,13869,4257,15360,1563,15360,1642,15358,2076,15354,2636,15341,3350,15317,4019,15273,4429,15203,4732,15105,4911,14981,4932,14836,4818,14679,4621,14517,4386,14359,4156,14083,3795,13808,3437,15360,122,15360,137,15358,285,15355,636,15344,1274,15322,2177,15281,2765,15215,3223,15120,3451,14995,3569,14846,3567,14681,3466,14511,3305,14344,3121,14037,2800,13753,2467,15360,0,15360,1,15359,21,15355,89,15346,253,15325,479,15287,796,15225,1148,15133,1492,15008,1749,14856,1882,14685,1886,14506,1783,14324,1608,13996,1398,13702,1183]),Tr=null;function SR(){return Tr===null&&(Tr=new cl(wR,16,16,Rs,rr),Tr.name="DFG_LUT",Tr.minFilter=Ln,Tr.magFilter=Ln,Tr.wrapS=xr,Tr.wrapT=xr,Tr.generateMipmaps=!1,Tr.needsUpdate=!0),Tr}var Fd=class{constructor(e={}){let{canvas:t=Wy(),context:i=null,depth:r=!0,stencil:s=!1,alpha:o=!1,antialias:a=!1,premultipliedAlpha:l=!0,preserveDrawingBuffer:c=!1,powerPreference:u="default",failIfMajorPerformanceCaveat:f=!1,reversedDepthBuffer:h=!1,outputBufferType:p=gi}=e;this.isWebGLRenderer=!0;let m;if(i!==null){if(typeof WebGLRenderingContext<"u"&&i instanceof WebGLRenderingContext)throw new Error("THREE.WebGLRenderer: WebGL 1 is not supported since r163.");m=i.getContextAttributes().alpha}else m=o;let _=p,g=new Set([nd,td,ed]),y=new Set([gi,ir,oa,eo,Ju,ju]),v=new Uint32Array(4),M=new Int32Array(4),x={textures:[],min:[],max:[],resolution:[]},C=null,R=null,b=[],E=[],F=null;this.domElement=t,this.debug={checkShaderErrors:!0,diagnostics:{keywords:!1},onShaderError:null},this.autoClear=!0,this.autoClearColor=!0,this.autoClearDepth=!0,this.autoClearStencil=!0,this.sortObjects=!0,this.clippingPlanes=[],this.localClippingEnabled=!1,this.toneMapping=Ar,this.toneMappingExposure=1,this.transmissionResolutionScale=1;let L=this,N=!1,z=null,G=null,D=null,X=null;this._outputColorSpace=In;let Y=0,H=0,de=null,J=-1,ne=null,oe=new an,me=new an,pe=null,ie=new Ye(0),ve=0,xe=t.width,be=t.height,_e=1,ze=null,Je=null,We=new an(0,0,xe,be),ht=new an(0,0,xe,be),ut=!1,tt=new vs,zt=new wu,kt=!1,Jt=!1,It=new Nt,On=new U,Ct=new an,Rn={background:null,fog:null,environment:null,overrideMaterial:null,isScene:!0},un=!1;function vn(){return de===null?_e:1}let B=i;function Le(T,V){return t.getContext(T,V)}let Qe,dt,Ee,$t,qe,je,I,S,$,fe,ce,Se,Me,re,ae,ye,O,le,se,Re,we,Te,$e;try{let T={alpha:!0,depth:r,stencil:s,antialias:a,premultipliedAlpha:l,preserveDrawingBuffer:c,powerPreference:u,failIfMajorPerformanceCaveat:f};if("setAttribute"in t&&t.setAttribute("data-engine",`three.js r${"187"}`),t.addEventListener("webglcontextlost",Ve,!1),t.addEventListener("webglcontextrestored",rt,!1),t.addEventListener("webglcontextcreationerror",Pe,!1),B===null){let V="webgl2";if(B=Le(V,T),B===null)throw Le(V)?new Error("THREE.WebGLRenderer: Error creating WebGL context with your selected attributes."):new Error("THREE.WebGLRenderer: Error creating WebGL context.")}it()}catch(T){throw t.removeEventListener("webglcontextlost",Ve,!1),t.removeEventListener("webglcontextrestored",rt,!1),t.removeEventListener("webglcontextcreationerror",Pe,!1),st("WebGLRenderer: "+T.message),T}function it(){Qe=new DT(B),Qe.init(),we=new gR(B,Qe),dt=new ST(B,Qe,e,we),Ee=new pR(B,Qe),dt.reversedDepthBuffer&&h&&Ee.buffers.depth.setReversed(!0),G=B.createFramebuffer(),D=B.createFramebuffer(),X=B.createFramebuffer(),$t=new UT(B),qe=new eR,je=new mR(B,Qe,Ee,qe,dt,we,$t),I=new NT(L),S=new BM(B),Te=new bT(B,S),$=new kT(B,S,$t,Te),fe=new BT(B,$,S,Te,$t),le=new OT(B,dt,je),ae=new MT(qe),ce=new QE(L,I,Qe,dt,Te,ae),Se=new xR(L,qe),Me=new nR,re=new lR(Qe),O=new xT(L,I,Ee,fe,m,l),ye=new fR(L,fe,dt),$e=new bR(B,$t,dt,Ee),se=new wT(B,Qe,$t),Re=new FT(B,Qe,$t),$t.programs=ce.programs,L.capabilities=dt,L.extensions=Qe,L.properties=qe,L.renderLists=Me,L.shadowMap=ye,L.state=Ee,L.info=$t}_!==gi&&(F=new GT(_,t.width,t.height,a,r,s));let he=new Jp(L,B);this.xr=he,this.getContext=function(){return B},this.getContextAttributes=function(){return B.getContextAttributes()},this.forceContextLoss=function(){let T=Qe.get("WEBGL_lose_context");T&&T.loseContext()},this.forceContextRestore=function(){let T=Qe.get("WEBGL_lose_context");T&&T.restoreContext()},this.getPixelRatio=function(){return _e},this.setPixelRatio=function(T){T!==void 0&&(_e=T,this.setSize(xe,be,!1))},this.getSize=function(T){return T.set(xe,be)},this.setSize=function(T,V,te=!0){if(he.isPresenting){et("WebGLRenderer: Can't change size while VR device is presenting.");return}xe=T,be=V,t.width=Math.floor(T*_e),t.height=Math.floor(V*_e),te===!0&&(t.style.width=T+"px",t.style.height=V+"px"),F!==null&&F.setSize(t.width,t.height),this.setViewport(0,0,T,V)},this.getDrawingBufferSize=function(T){return T.set(xe*_e,be*_e).floor()},this.setDrawingBufferSize=function(T,V,te){xe=T,be=V,_e=te,t.width=Math.floor(T*te),t.height=Math.floor(V*te),this.setViewport(0,0,T,V)},this.setEffects=function(T){if(_===gi){st("WebGLRenderer: setEffects() requires outputBufferType set to HalfFloatType or FloatType.");return}if(T){for(let V=0;V<T.length;V++)if(T[V].isOutputPass===!0){et("WebGLRenderer: OutputPass is not needed in setEffects(). Tone mapping and color space conversion are applied automatically.");break}}F.setEffects(T||[])},this.getCurrentViewport=function(T){return T.copy(oe)},this.getViewport=function(T){return T.copy(We)},this.setViewport=function(T,V,te,K){T.isVector4?We.set(T.x,T.y,T.z,T.w):We.set(T,V,te,K),Ee.viewport(oe.copy(We).multiplyScalar(vn()).round())},this.getScissor=function(T){return T.copy(ht)},this.setScissor=function(T,V,te,K){T.isVector4?ht.set(T.x,T.y,T.z,T.w):ht.set(T,V,te,K),Ee.scissor(me.copy(ht).multiplyScalar(vn()).round())},this.getScissorTest=function(){return ut},this.setScissorTest=function(T){Ee.setScissorTest(ut=T)},this.setOpaqueSort=function(T){ze=T},this.setTransparentSort=function(T){Je=T},this.getClearColor=function(T){return T.copy(O.getClearColor())},this.setClearColor=function(){O.setClearColor(...arguments)},this.getClearAlpha=function(){return O.getClearAlpha()},this.setClearAlpha=function(){O.setClearAlpha(...arguments)},this.clear=function(T=!0,V=!0,te=!0){let K=0;if(T){let Z=!1;if(de!==null){let Ce=de.texture.format;Z=g.has(Ce)}if(Z){let Ce=de.texture.type,Ne=y.has(Ce),Ie=O.getClearColor(),De=O.getClearAlpha(),Xe=Ie.r,ot=Ie.g,vt=Ie.b;Ne?(v[0]=Xe,v[1]=ot,v[2]=vt,v[3]=De,B.clearBufferuiv(B.COLOR,0,v)):(M[0]=Xe,M[1]=ot,M[2]=vt,M[3]=De,B.clearBufferiv(B.COLOR,0,M))}else K|=B.COLOR_BUFFER_BIT}V&&(K|=B.DEPTH_BUFFER_BIT,this.state.buffers.depth.setMask(!0)),te&&(K|=B.STENCIL_BUFFER_BIT,this.state.buffers.stencil.setMask(4294967295)),K!==0&&B.clear(K)},this.clearColor=function(){this.clear(!0,!1,!1)},this.clearDepth=function(){this.clear(!1,!0,!1)},this.clearStencil=function(){this.clear(!1,!1,!0)},this.setNodesHandler=function(T){T.setRenderer(this),z=T},this.dispose=function(){t.removeEventListener("webglcontextlost",Ve,!1),t.removeEventListener("webglcontextrestored",rt,!1),t.removeEventListener("webglcontextcreationerror",Pe,!1),O.dispose(),Me.dispose(),re.dispose(),je.dispose(),qe.dispose(),I.dispose(),fe.dispose(),$.dispose(),Te.dispose(),$e.dispose(),ce.dispose(),he.dispose(),he.removeEventListener("sessionstart",sc),he.removeEventListener("sessionend",cr),Cr.stop()};function Ve(T){T.preventDefault(),kp("WebGLRenderer: Context Lost."),N=!0}function rt(){kp("WebGLRenderer: Context Restored."),N=!1;let T=$t.autoReset,V=ye.enabled,te=ye.autoUpdate,K=ye.needsUpdate,Z=ye.type;it(),$t.autoReset=T,ye.enabled=V,ye.autoUpdate=te,ye.needsUpdate=K,ye.type=Z}function Pe(T){st("WebGLRenderer: A WebGL context could not be created. Reason: ",T.statusMessage)}function pt(T){let V=T.target;V.removeEventListener("dispose",pt),jt(V)}function jt(T){si(T),qe.remove(T)}function si(T){let V=qe.get(T).programs;V!==void 0&&(V.forEach(function(te){ce.releaseProgram(te)}),T.isShaderMaterial&&ce.releaseShaderCache(T))}this.renderBufferDirect=function(T,V,te,K,Z,Ce){V===null&&(V=Rn);let Ne=Z.isMesh&&Z.matrixWorld.determinantAffine()<0,Ie=Pa(T,V,te,K,Z);Ee.setMaterial(K,Ne);let De=te.index,Xe=1;if(K.wireframe===!0){if(De=$.getWireframeAttribute(te),De===void 0)return;Xe=2}let ot=te.drawRange,vt=te.attributes.position,He=ot.start*Xe,xt=(ot.start+ot.count)*Xe;Ce!==null&&(He=Math.max(He,Ce.start*Xe),xt=Math.min(xt,(Ce.start+Ce.count)*Xe)),De!==null?(He=Math.max(He,0),xt=Math.min(xt,De.count)):vt!=null&&(He=Math.max(He,0),xt=Math.min(xt,vt.count));let ln=xt-He;if(ln<0||ln===1/0)return;Te.setup(Z,K,Ie,te,De);let Gt,Vt=se;if(De!==null&&(Gt=S.get(De),Vt=Re,Vt.setIndex(Gt)),Z.isMesh)K.wireframe===!0?(Ee.setLineWidth(K.wireframeLinewidth*vn()),Vt.setMode(B.LINES)):Vt.setMode(B.TRIANGLES);else if(Z.isLine){let Cn=K.linewidth;Cn===void 0&&(Cn=1),Ee.setLineWidth(Cn*vn()),Z.isLineSegments?Vt.setMode(B.LINES):Z.isLineLoop?Vt.setMode(B.LINE_LOOP):Vt.setMode(B.LINE_STRIP)}else Z.isPoints?Vt.setMode(B.POINTS):Z.isSprite&&Vt.setMode(B.TRIANGLES);if(Z.isBatchedMesh)if(Qe.get("WEBGL_multi_draw"))Vt.renderMultiDraw(Z._multiDrawStarts,Z._multiDrawCounts,Z._multiDrawCount);else{let Cn=Z._multiDrawStarts,Oe=Z._multiDrawCounts,xn=Z._multiDrawCount,At=De?S.get(De).bytesPerElement:1,Pr=qe.get(K).currentProgram.getUniforms();for(let bn=0;bn<xn;bn++)Pr.setValue(B,"_gl_DrawID",bn),Vt.render(Cn[bn]/At,Oe[bn])}else if(Z.isInstancedMesh)Vt.renderInstances(He,ln,Z.count);else if(te.isInstancedBufferGeometry){let Cn=te._maxInstanceCount!==void 0?te._maxInstanceCount:1/0,Oe=Math.min(te.instanceCount,Cn);Vt.renderInstances(He,ln,Oe)}else Vt.render(He,ln)};function Ra(T,V,te,K){z!==null&&T.isNodeMaterial&&z.setObject(K,T),kt===!0&&ae.setState(T,te,!1),T.transparent===!0&&T.side===zi&&T.forceSinglePass===!1?(T.side=jn,T.needsUpdate=!0,ur(T,V,K),T.side=Es,T.needsUpdate=!0,ur(T,V,K),T.side=zi):ur(T,V,K)}this.compile=function(T,V,te=null){te===null&&(te=T),z!==null&&z.renderStart(T,V,te),R=re.get(te),R.init(V),E.push(R),te.traverseVisible(function(Z){Z.isLight&&Z.layers.test(V.layers)&&(R.pushLight(Z),Z.castShadow&&R.pushShadow(Z))}),T!==te&&T.traverseVisible(function(Z){Z.isLight&&Z.layers.test(V.layers)&&(R.pushLight(Z),Z.castShadow&&R.pushShadow(Z))}),R.setupLights(),z!==null&&z.updateLights(R.state.lightsArray),Jt=this.localClippingEnabled,kt=ae.init(this.clippingPlanes,Jt),kt===!0&&ae.setGlobalState(this.clippingPlanes,V),z!==null&&ye.render(R.state.shadowsArray,te,V);let K=new Set;return T.traverse(function(Z){if(!(Z.isMesh||Z.isPoints||Z.isLine||Z.isSprite))return;let Ce=Z.material;if(Ce)if(Array.isArray(Ce))for(let Ne=0;Ne<Ce.length;Ne++){let Ie=Ce[Ne];Ra(Ie,te,V,Z),K.add(Ie)}else Ra(Ce,te,V,Z),K.add(Ce)}),R=E.pop(),z!==null&&z.renderEnd(),K},this.compileAsync=function(T,V,te=null){let K=this.compile(T,V,te);return new Promise(Z=>{function Ce(){if(K.forEach(function(Ne){let De=qe.get(Ne).currentProgram;(De===void 0||De.isReady())&&K.delete(Ne)}),K.size===0){Z(T);return}setTimeout(Ce,10)}Qe.get("KHR_parallel_shader_compile")!==null?Ce():setTimeout(Ce,10)})};let ho=null;function Qh(T){ho&&ho(T)}function sc(){Cr.stop()}function cr(){Cr.start()}let Cr=new M_;Cr.setAnimationLoop(Qh),typeof self<"u"&&Cr.setContext(self),this.setAnimationLoop=function(T){ho=T,he.setAnimationLoop(T),T===null?Cr.stop():Cr.start()},he.addEventListener("sessionstart",sc),he.addEventListener("sessionend",cr),this.render=function(T,V){if(V!==void 0&&V.isCamera!==!0){st("WebGLRenderer.render: camera is not an instance of THREE.Camera.");return}if(N===!0)return;z!==null&&z.renderStart(T,V);let te=he.enabled===!0&&he.isPresenting===!0,K=F!==null&&(de===null||te)&&F.begin(L,de);if(T.matrixWorldAutoUpdate===!0&&T.updateMatrixWorld(),V.parent===null&&V.matrixWorldAutoUpdate===!0&&V.updateMatrixWorld(),he.enabled===!0&&he.isPresenting===!0&&(F===null||F.isCompositing()===!1)&&(he.cameraAutoUpdate===!0&&he.updateCamera(V),V=he.getCamera()),T.isScene===!0&&T.onBeforeRender(L,T,V,de),R=re.get(T,E.length),R.init(V),R.state.textureUnits=je.getTextureUnits(),E.push(R),It.multiplyMatrices(V.projectionMatrix,V.matrixWorldInverse),V.isArrayCamera?zt.setFromArrayCamera(V):tt.setFromProjectionMatrix(It,Oi,V.reversedDepth),Jt=this.localClippingEnabled,kt=ae.init(this.clippingPlanes,Jt),C=Me.get(T,b.length),C.init(),b.push(C),this.info.render.frame++,he.enabled===!0&&he.isPresenting===!0){let Ne=L.xr.getDepthSensingMesh();Ne!==null&&Ir(Ne,V,-1/0,L.sortObjects)}Ir(T,V,0,L.sortObjects),C.finish(),z!==null&&z.updateLights(R.state.lightsArray),L.sortObjects===!0&&C.sort(ze,Je),un=he.enabled===!1||he.isPresenting===!1||he.hasDepthSensing()===!1,un&&O.addToRenderList(C,T),this.info.autoReset===!0&&this.info.reset(),kt===!0&&ae.beginShadows();let Z=R.state.shadowsArray;if(ye.render(Z,T,V),kt===!0&&ae.endShadows(),(K&&F.hasRenderPass())===!1){let Ne=C.opaque,Ie=C.transmissive;if(R.setupLights(),V.isArrayCamera){let De=V.cameras;if(Ie.length>0)for(let Xe=0,ot=De.length;Xe<ot;Xe++){let vt=De[Xe];Ki(Ne,Ie,T,vt)}un&&O.render(T);for(let Xe=0,ot=De.length;Xe<ot;Xe++){let vt=De[Xe];Ca(C,T,vt,vt.viewport)}}else Ie.length>0&&Ki(Ne,Ie,T,V),un&&O.render(T),Ca(C,T,V)}de!==null&&H===0&&(je.updateMultisampleRenderTarget(de),je.updateRenderTargetMipmap(de)),K&&F.end(L),T.isScene===!0&&T.onAfterRender(L,T,V),Te.resetDefaultState(),J=-1,ne=null,E.pop(),E.length>0?(R=E[E.length-1],je.setTextureUnits(R.state.textureUnits),kt===!0&&ae.setGlobalState(L.clippingPlanes,R.state.camera)):R=null,b.pop(),b.length>0?C=b[b.length-1]:C=null,z!==null&&z.renderEnd()};function Ir(T,V,te,K){if(T.visible===!1)return;if(T.layers.test(V.layers)){if(T.isGroup)te=T.renderOrder;else if(T.isLOD)T.autoUpdate===!0&&T.update(V);else if(T.isLight)R.pushLight(T),T.castShadow&&R.pushShadow(T);else if(T.isSprite){let Ne=V.isArrayCamera?zt:tt;if(!T.frustumCulled||T.intersectsFrustum(Ne)){K&&Ct.setFromMatrixPosition(T.matrixWorld).applyMatrix4(It);let Ie=fe.update(T),De=T.material;De.visible&&C.push(T,Ie,De,te,Ct.z,null,V)}}else if(T.isMesh||T.isLine||T.isPoints){let Ne=V.isArrayCamera?zt:tt;if(!T.frustumCulled||T.intersectsFrustum(Ne)){let Ie=fe.update(T),De=T.material;if(K&&(T.boundingSphere!==void 0?(T.boundingSphere===null&&T.computeBoundingSphere(),Ct.copy(T.boundingSphere.center)):(Ie.boundingSphere===null&&Ie.computeBoundingSphere(),Ct.copy(Ie.boundingSphere.center)),Ct.applyMatrix4(T.matrixWorld).applyMatrix4(It)),Array.isArray(De)){let Xe=Ie.groups;for(let ot=0,vt=Xe.length;ot<vt;ot++){let He=Xe[ot],xt=De[He.materialIndex];xt&&xt.visible&&C.push(T,Ie,xt,te,Ct.z,He,V)}}else De.visible&&C.push(T,Ie,De,te,Ct.z,null,V)}}}let Ce=T.children;for(let Ne=0,Ie=Ce.length;Ne<Ie;Ne++)Ir(Ce[Ne],V,te,K)}function Ca(T,V,te,K){let{opaque:Z,transmissive:Ce,transparent:Ne}=T;R.setupLightsView(te),kt===!0&&ae.setGlobalState(L.clippingPlanes,te),K&&Ee.viewport(oe.copy(K)),Z.length>0&&dn(Z,V,te),Ce.length>0&&dn(Ce,V,te),Ne.length>0&&dn(Ne,V,te),Ee.buffers.depth.setTest(!0),Ee.buffers.depth.setMask(!0),Ee.buffers.color.setMask(!0),Ee.setPolygonOffset(!1)}function Ki(T,V,te,K){if((te.isScene===!0?te.overrideMaterial:null)!==null)return;if(R.state.transmissionRenderTarget[K.id]===void 0){let He=Qe.has("EXT_color_buffer_half_float")||Qe.has("EXT_color_buffer_float");R.state.transmissionRenderTarget[K.id]=new Ai(1,1,{generateMipmaps:!0,type:He?rr:gi,minFilter:Ri,samples:Math.max(4,dt.samples),stencilBuffer:s,resolveDepthBuffer:!1,resolveStencilBuffer:!1,storeMultisampledDepthBuffer:!1,storeMultisampledStencilBuffer:!1,colorSpace:Tt.workingColorSpace})}let Ce=R.state.transmissionRenderTarget[K.id],Ne=K.viewport||oe;Ce.setSize(Ne.z*L.transmissionResolutionScale,Ne.w*L.transmissionResolutionScale);let Ie=L.getRenderTarget(),De=L.getActiveCubeFace(),Xe=L.getActiveMipmapLevel();L.setRenderTarget(Ce),L.getClearColor(ie),ve=L.getClearAlpha(),ve<1&&L.setClearColor(16777215,.5),L.clear(),un&&O.render(te);let ot=L.toneMapping;L.toneMapping=Ar;let vt=K.viewport;if(K.viewport!==void 0&&(K.viewport=void 0),R.setupLightsView(K),kt===!0&&ae.setGlobalState(L.clippingPlanes,K),dn(T,te,K),je.updateMultisampleRenderTarget(Ce),je.updateRenderTargetMipmap(Ce),Qe.has("WEBGL_multisampled_render_to_texture")===!1){let He=!1;for(let xt=0,ln=V.length;xt<ln;xt++){let Gt=V[xt],{object:Vt,geometry:Cn,material:Oe,group:xn}=Gt;if(Oe.side===zi&&Vt.layers.test(K.layers)){let At=Oe.side;Oe.side=jn,Oe.needsUpdate=!0,mn(Vt,te,K,Cn,Oe,xn),Oe.side=At,Oe.needsUpdate=!0,He=!0}}He===!0&&(je.updateMultisampleRenderTarget(Ce),je.updateRenderTargetMipmap(Ce))}L.setRenderTarget(Ie,De,Xe),L.setClearColor(ie,ve),vt!==void 0&&(K.viewport=vt),L.toneMapping=ot}function dn(T,V,te){let K=V.isScene===!0?V.overrideMaterial:null;for(let Z=0,Ce=T.length;Z<Ce;Z++){let Ne=T[Z],{object:Ie,geometry:De,group:Xe}=Ne,ot=Ne.material;ot.allowOverride===!0&&K!==null&&(ot=K),Ie.layers.test(te.layers)&&mn(Ie,V,te,De,ot,Xe)}}function mn(T,V,te,K,Z,Ce){z!==null&&Z.isNodeMaterial&&z.setObject(T,Z),T.onBeforeRender(L,V,te,K,Z,Ce),T.modelViewMatrix.multiplyMatrices(te.matrixWorldInverse,T.matrixWorld),T.normalMatrix.getNormalMatrix(T.modelViewMatrix),Z.onBeforeRender(L,V,te,K,T,Ce),Z.transparent===!0&&Z.side===zi&&Z.forceSinglePass===!1?(Z.side=jn,Z.needsUpdate=!0,L.renderBufferDirect(te,V,K,Z,T,Ce),Z.side=Es,Z.needsUpdate=!0,L.renderBufferDirect(te,V,K,Z,T,Ce),Z.side=zi):L.renderBufferDirect(te,V,K,Z,T,Ce),T.onAfterRender(L,V,te,K,Z,Ce)}function gn(T){let V=0;for(let te of T)te.texture!==null&&V++;return V}function ur(T,V,te){V.isScene!==!0&&(V=Rn);let K=qe.get(T),Z=R.state.lights,Ce=R.state.shadowsArray,Ne=Z.state.version,Ie=ce.getParameters(T,Z.state,Ce,V,te,R.state.lightProbeGridArray),De=ce.getProgramCacheKey(Ie),Xe=K.programs;K.environment=T.isMeshStandardMaterial||T.isMeshLambertMaterial||T.isMeshPhongMaterial?V.environment:null,K.fog=V.fog;let ot=T.isMeshStandardMaterial||T.isMeshLambertMaterial&&!T.envMap||T.isMeshPhongMaterial&&!T.envMap;K.envMap=I.get(T.envMap||K.environment,ot),K.envMapRotation=K.environment!==null&&T.envMap===null?V.environmentRotation:T.envMapRotation,Xe===void 0&&(T.addEventListener("dispose",pt),Xe=new Map,K.programs=Xe,K.programVariants=new Map);let vt=Xe.get(De);if(vt!==void 0){if(K.currentProgram===vt&&K.lightsStateVersion===Ne)return Ia(T,Ie),vt}else Ie.uniforms=ce.getUniforms(T),z!==null&&T.isNodeMaterial&&z.build(T,te,Ie),T.onBeforeCompile(Ie,L),vt=ce.acquireProgram(Ie,De),Xe.set(De,vt),K.uniforms=Ie.uniforms;let He=K.uniforms;return(!T.isShaderMaterial&&!T.isRawShaderMaterial||T.clipping===!0)&&(He.clippingPlanes=ae.uniform),Ia(T,Ie),K.needsLights=ns(T),K.lightsStateVersion=Ne,K.needsLights&&(He.ambientLightColor.value=Z.state.ambient,He.lightProbe.value=Z.state.probe,He.sunLights.value=Z.state.sun,He.sunLightShadows.value=Z.state.sunShadow,He.directionalLights.value=Z.state.directional,He.directionalLightShadows.value=Z.state.directionalShadow,He.spotLights.value=Z.state.spot,He.spotLightShadows.value=Z.state.spotShadow,He.rectAreaLights.value=Z.state.rectArea,He.ltc_1.value=Z.state.rectAreaLTC1,He.ltc_2.value=Z.state.rectAreaLTC2,He.pointLights.value=Z.state.point,He.pointLightShadows.value=Z.state.pointShadow,He.hemisphereLights.value=Z.state.hemi,He.sunShadowMatrix.value=Z.state.sunShadowMatrix,He.sunShadowCascade.value=Z.state.sunShadowCascade,He.directionalShadowMatrix.value=Z.state.directionalShadowMatrix,He.spotLightMatrix.value=Z.state.spotLightMatrix,He.spotLightMap.value=Z.state.spotLightMap,He.pointShadowMatrix.value=Z.state.pointShadowMatrix),K.numLightProbeGrids=gn(R.state.lightProbeGridArray),K.currentProgram=vt,K.uniformsList=null,vt}function _i(T,V,te,K,Z){let Ce=qe.get(T),Ne=Ce.currentProgram.id+","+K+","+Z,Ie=Ce.programVariants.get(Ne);return Ie===void 0?(Ie=ur(T,V,te),Ce.programVariants.set(Ne,Ie)):(Ce.currentProgram=Ie,Ce.uniformsList=null,Ce.outputColorSpace=K,Ce.toneMapping=Z),Ie}function ts(T){if(T.uniformsList===null){let V=T.currentProgram.getUniforms();T.uniformsList=la.seqWithValue(V.seq,T.uniforms)}return T.uniformsList}function Ia(T,V){let te=qe.get(T);te.outputColorSpace=V.outputColorSpace,te.batching=V.batching,te.batchingColor=V.batchingColor,te.instancing=V.instancing,te.instancingColor=V.instancingColor,te.instancingMorph=V.instancingMorph,te.skinning=V.skinning,te.morphTargets=V.morphTargets,te.morphNormals=V.morphNormals,te.morphColors=V.morphColors,te.morphTargetsCount=V.morphTargetsCount,te.numClippingPlanes=V.numClippingPlanes,te.numIntersection=V.numClipIntersection,te.vertexAlphas=V.vertexAlphas,te.vertexTangents=V.vertexTangents,te.toneMapping=V.toneMapping}function Pa(T,V,te,K,Z){V.isScene!==!0&&(V=Rn),je.resetTextureUnits();let Ce=V.fog,Ne=K.isMeshStandardMaterial||K.isMeshLambertMaterial||K.isMeshPhongMaterial?V.environment:null,Ie=de===null?L.outputColorSpace:de.isXRRenderTarget===!0?de.texture.colorSpace:Tt.workingColorSpace,De=K.isMeshStandardMaterial||K.isMeshLambertMaterial&&!K.envMap||K.isMeshPhongMaterial&&!K.envMap,Xe=I.get(K.envMap||Ne,De),ot=K.vertexColors===!0&&!!te.attributes.color&&te.attributes.color.itemSize===4,vt=!!te.attributes.tangent&&(!!K.normalMap||K.anisotropy>0),He=!!te.morphAttributes.position,xt=!!te.morphAttributes.normal,ln=!!te.morphAttributes.color,Gt=Ar;K.toneMapped&&(de===null||de.isXRRenderTarget===!0)&&(Gt=L.toneMapping);let Vt=te.morphAttributes.position||te.morphAttributes.normal||te.morphAttributes.color,Cn=Vt!==void 0?Vt.length:0,Oe=qe.get(K),xn=R.state.lights;if(kt===!0&&(Jt===!0||T!==ne)){let Ht=T===ne&&K.id===J;ae.setState(K,T,Ht)}let At=!1,Pr=!1;K.version===Oe.__version?Oe.needsLights&&Oe.lightsStateVersion!==xn.state.version||Z.isBatchedMesh&&Oe.batching===!1||!Z.isBatchedMesh&&Oe.batching===!0||Z.isBatchedMesh&&Oe.batchingColor===!0&&Z._colorsTexture===null||Z.isBatchedMesh&&Oe.batchingColor===!1&&Z._colorsTexture!==null||Z.isInstancedMesh&&Oe.instancing===!1||!Z.isInstancedMesh&&Oe.instancing===!0||Z.isSkinnedMesh&&Oe.skinning===!1||!Z.isSkinnedMesh&&Oe.skinning===!0||Z.isInstancedMesh&&Oe.instancingColor===!0&&Z.instanceColor===null||Z.isInstancedMesh&&Oe.instancingColor===!1&&Z.instanceColor!==null||Z.isInstancedMesh&&Oe.instancingMorph===!0&&Z.morphTexture===null||Z.isInstancedMesh&&Oe.instancingMorph===!1&&Z.morphTexture!==null||Oe.envMap!==Xe||K.fog===!0&&Oe.fog!==Ce||Oe.numClippingPlanes!==void 0&&(Oe.numClippingPlanes!==ae.numPlanes||Oe.numIntersection!==ae.numIntersection)||Oe.vertexAlphas!==ot||Oe.vertexTangents!==vt||Oe.morphTargets!==He||Oe.morphNormals!==xt||Oe.morphColors!==ln||Oe.morphTargetsCount!==Cn||Oe.numLightProbeGrids!==gn(R.state.lightProbeGridArray)?At=!0:(Oe.outputColorSpace!==Ie||Oe.toneMapping!==Gt)&&(Pr=!0):(At=!0,Oe.__version=K.version);let bn=Oe.currentProgram;(At===!0||Pr===!0)&&(bn=Pr===!0?_i(K,V,Z,Ie,Gt):ur(K,V,Z),z&&K.isNodeMaterial&&z.onUpdateProgram(K,bn,Oe));let mo=!1,dr=!1,Lr=!1,gt=bn.getUniforms(),hn=Oe.uniforms;if(Ee.useProgram(bn.program)&&(mo=!0,dr=!0,Lr=!0),K.id!==J&&(J=K.id,dr=!0),mo||ne!==T){Ee.buffers.depth.getReversed()&&T.reversedDepth!==!0&&(T._reversedDepth=!0,T.updateProjectionMatrix()),gt.setValue(B,"projectionMatrix",T.projectionMatrix),gt.setValue(B,"viewMatrix",T.matrixWorldInverse);let wn=gt.map.cameraPosition;wn!==void 0&&wn.setValue(B,On.setFromMatrixPosition(T.matrixWorld)),dt.logarithmicDepthBuffer&&gt.setValue(B,"logDepthBufFC",2/(Math.log(T.far+1)/Math.LN2)),(K.isMeshPhongMaterial||K.isMeshToonMaterial||K.isMeshLambertMaterial||K.isMeshBasicMaterial||K.isMeshStandardMaterial||K.isShaderMaterial)&&gt.setValue(B,"isOrthographic",T.isOrthographicCamera===!0),ne!==T&&(ne=T,dr=!0,Lr=!0)}if(Oe.needsLights&&(xn.state.sunShadowMap.length>0&&gt.setValue(B,"sunShadowMap",xn.state.sunShadowMap,je),xn.state.directionalShadowMap.length>0&&gt.setValue(B,"directionalShadowMap",xn.state.directionalShadowMap,je),xn.state.spotShadowMap.length>0&&gt.setValue(B,"spotShadowMap",xn.state.spotShadowMap,je),xn.state.pointShadowMap.length>0&&gt.setValue(B,"pointShadowMap",xn.state.pointShadowMap,je)),Z.isSkinnedMesh){gt.setOptional(B,Z,"bindMatrix"),gt.setOptional(B,Z,"bindMatrixInverse");let Ht=Z.skeleton;Ht&&(Ht.boneTexture===null&&Ht.computeBoneTexture(),gt.setValue(B,"boneTexture",Ht.boneTexture,je))}Z.isBatchedMesh&&(gt.setOptional(B,Z,"batchingTexture"),gt.setValue(B,"batchingTexture",Z._matricesTexture,je),gt.setOptional(B,Z,"batchingIdTexture"),gt.setValue(B,"batchingIdTexture",Z._indirectTexture,je),gt.setOptional(B,Z,"batchingColorTexture"),Z._colorsTexture!==null&&gt.setValue(B,"batchingColorTexture",Z._colorsTexture,je));let oi=te.morphAttributes;if((oi.position!==void 0||oi.normal!==void 0||oi.color!==void 0)&&le.update(Z,te,bn),(dr||Oe.receiveShadow!==Z.receiveShadow)&&(Oe.receiveShadow=Z.receiveShadow,gt.setValue(B,"receiveShadow",Z.receiveShadow)),(K.isMeshStandardMaterial||K.isMeshLambertMaterial||K.isMeshPhongMaterial)&&K.envMap===null&&V.environment!==null&&(hn.envMapIntensity.value=V.environmentIntensity),hn.dfgLUT!==void 0&&(hn.dfgLUT.value=SR()),dr){if(gt.setValue(B,"toneMappingExposure",L.toneMappingExposure),Oe.needsLights&&fo(hn,Lr),Ce&&K.fog===!0&&Se.refreshFogUniforms(hn,Ce),Se.refreshMaterialUniforms(hn,K,_e,be,R.state.transmissionRenderTarget[T.id]),Oe.needsLights&&Oe.numLightProbeGrids>0){let Ht=x,wn=0;for(let Qn of R.state.lightProbeGridArray)Qn.texture!==null&&(Ht.textures[wn]=Qn.texture,Ht.min[wn]=Qn.boundingBox.min,Ht.max[wn]=Qn.boundingBox.max,Ht.resolution[wn]=Qn.resolution,wn++);for(let Qn in Ht)Ht[Qn].length=wn;hn.probesSH.value=Ht.textures,hn.probesMin.value=Ht.min,hn.probesMax.value=Ht.max,hn.probesResolution.value=Ht.resolution}la.upload(B,ts(Oe),hn,je)}if(K.isShaderMaterial&&K.uniformsNeedUpdate===!0&&(la.upload(B,ts(Oe),hn,je),K.uniformsNeedUpdate=!1),K.isSpriteMaterial&&gt.setValue(B,"center",Z.center),gt.setValue(B,"modelViewMatrix",Z.modelViewMatrix),gt.setValue(B,"normalMatrix",Z.normalMatrix),gt.setValue(B,"modelMatrix",Z.matrixWorld),K.uniformsGroups!==void 0){let Ht=K.uniformsGroups;for(let wn=0,Qn=Ht.length;wn<Qn;wn++){let oc=Ht[wn];$e.update(oc,bn),$e.bind(oc,bn)}}return bn}function fo(T,V){T.ambientLightColor.needsUpdate=V,T.lightProbe.needsUpdate=V,T.sunLights.needsUpdate=V,T.sunLightShadows.needsUpdate=V,T.directionalLights.needsUpdate=V,T.directionalLightShadows.needsUpdate=V,T.pointLights.needsUpdate=V,T.pointLightShadows.needsUpdate=V,T.spotLights.needsUpdate=V,T.spotLightShadows.needsUpdate=V,T.rectAreaLights.needsUpdate=V,T.hemisphereLights.needsUpdate=V}function ns(T){return T.isMeshLambertMaterial||T.isMeshToonMaterial||T.isMeshPhongMaterial||T.isMeshStandardMaterial||T.isShadowMaterial||T.isShaderMaterial&&T.lights===!0}this.getActiveCubeFace=function(){return Y},this.getActiveMipmapLevel=function(){return H},this.getRenderTarget=function(){return de},this.setRenderTargetTextures=function(T,V,te){let K=qe.get(T);K.__autoAllocateDepthBuffer=T.resolveDepthBuffer===!1,K.__autoAllocateDepthBuffer===!1&&(K.__useRenderToTexture=!1),qe.get(T.texture).__webglTexture=V,qe.get(T.depthTexture).__webglTexture=K.__autoAllocateDepthBuffer?void 0:te,K.__hasExternalTextures=!0},this.setRenderTargetFramebuffer=function(T,V){let te=qe.get(T);te.__webglFramebuffer=V,te.__useDefaultFramebuffer=V===void 0},this.setRenderTarget=function(T,V=0,te=0){de=T,Y=V,H=te;let K=null,Z=!1,Ce=!1;if(T){let Ie=qe.get(T);if(Ie.__useDefaultFramebuffer!==void 0){Ee.bindFramebuffer(B.FRAMEBUFFER,Ie.__webglFramebuffer),oe.copy(T.viewport),me.copy(T.scissor),pe=T.scissorTest,Ee.viewport(oe),Ee.scissor(me),Ee.setScissorTest(pe),J=-1;return}else if(Ie.__webglFramebuffer===void 0)je.setupRenderTarget(T);else if(Ie.__hasExternalTextures)je.rebindTextures(T,qe.get(T.texture).__webglTexture,qe.get(T.depthTexture).__webglTexture);else if(T.depthBuffer){let ot=T.depthTexture;if(Ie.__boundDepthTexture!==ot){if(ot!==null&&qe.has(ot)&&(T.width!==ot.image.width||T.height!==ot.image.height))throw new Error("THREE.WebGLRenderer: Attached DepthTexture is initialized to the incorrect size.");je.setupDepthRenderbuffer(T)}}let De=T.texture;(De.isData3DTexture||De.isDataArrayTexture||De.isCompressedArrayTexture)&&(Ce=!0);let Xe=qe.get(T).__webglFramebuffer;T.isWebGLCubeRenderTarget?(Array.isArray(Xe[V])?K=Xe[V][te]:K=Xe[V],Z=!0):T.samples>0&&je.useMultisampledRTT(T)===!1?K=qe.get(T).__webglMultisampledFramebuffer:Array.isArray(Xe)?K=Xe[te]:K=Xe,oe.copy(T.viewport),me.copy(T.scissor),pe=T.scissorTest}else oe.copy(We).multiplyScalar(_e).floor(),me.copy(ht).multiplyScalar(_e).floor(),pe=ut;if(te!==0&&(K=G),Ee.bindFramebuffer(B.FRAMEBUFFER,K)&&Ee.drawBuffers(T,K),Ee.viewport(oe),Ee.scissor(me),Ee.setScissorTest(pe),Z){let Ie=qe.get(T.texture);B.framebufferTexture2D(B.FRAMEBUFFER,B.COLOR_ATTACHMENT0,B.TEXTURE_CUBE_MAP_POSITIVE_X+V,Ie.__webglTexture,te)}else if(Ce){let Ie=V;for(let De=0;De<T.textures.length;De++){let Xe=qe.get(T.textures[De]);B.framebufferTextureLayer(B.FRAMEBUFFER,B.COLOR_ATTACHMENT0+De,Xe.__webglTexture,te,Ie)}}else if(T!==null&&te!==0){let Ie=qe.get(T.texture);B.framebufferTexture2D(B.FRAMEBUFFER,B.COLOR_ATTACHMENT0,B.TEXTURE_2D,Ie.__webglTexture,te)}J=-1};function po(T){let V=qe.get(T);return(V.__readFormat!==T.format||V.__readType!==T.type)&&(V.__readFormat=T.format,V.__readType=T.type,V.__formatReadable=dt.textureFormatReadable(T.format),V.__typeReadable=dt.textureTypeReadable(T.type)),V}this.readRenderTargetPixels=function(T,V,te,K,Z,Ce,Ne,Ie=0){if(!(T&&T.isWebGLRenderTarget)){st("WebGLRenderer.readRenderTargetPixels: renderTarget is not THREE.WebGLRenderTarget.");return}let De=qe.get(T).__webglFramebuffer;if(T.isWebGLCubeRenderTarget&&Ne!==void 0&&(De=De[Ne],Array.isArray(De)&&(De=De[0])),De){Ee.bindFramebuffer(B.FRAMEBUFFER,De);try{let Xe=T.textures[Ie],ot=Xe.format,vt=Xe.type;T.textures.length>1&&B.readBuffer(B.COLOR_ATTACHMENT0+Ie);let He=po(Xe);if(He.__formatReadable===!1){st("WebGLRenderer.readRenderTargetPixels: renderTarget is not in RGBA or implementation defined format.");return}if(He.__typeReadable===!1){st("WebGLRenderer.readRenderTargetPixels: renderTarget is not in UnsignedByteType or implementation defined type.");return}V>=0&&V<=T.width-K&&te>=0&&te<=T.height-Z&&B.readPixels(V,te,K,Z,we.convert(ot),we.convert(vt),Ce)}finally{let Xe=de!==null?qe.get(de).__webglFramebuffer:null;Ee.bindFramebuffer(B.FRAMEBUFFER,Xe)}}},this.readRenderTargetPixelsAsync=async function(T,V,te,K,Z,Ce,Ne,Ie=0){if(!(T&&T.isWebGLRenderTarget))throw new Error("THREE.WebGLRenderer.readRenderTargetPixels: renderTarget is not THREE.WebGLRenderTarget.");let De=qe.get(T).__webglFramebuffer;if(T.isWebGLCubeRenderTarget&&Ne!==void 0&&(De=De[Ne],Array.isArray(De)&&(De=De[0])),De)if(V>=0&&V<=T.width-K&&te>=0&&te<=T.height-Z){Ee.bindFramebuffer(B.FRAMEBUFFER,De);let Xe=T.textures[Ie],ot=Xe.format,vt=Xe.type;T.textures.length>1&&B.readBuffer(B.COLOR_ATTACHMENT0+Ie);let He=po(Xe);if(He.__formatReadable===!1)throw new Error("THREE.WebGLRenderer.readRenderTargetPixelsAsync: renderTarget is not in RGBA or implementation defined format.");if(He.__typeReadable===!1)throw new Error("THREE.WebGLRenderer.readRenderTargetPixelsAsync: renderTarget is not in UnsignedByteType or implementation defined type.");let xt=B.createBuffer();B.bindBuffer(B.PIXEL_PACK_BUFFER,xt),B.bufferData(B.PIXEL_PACK_BUFFER,Ce.byteLength,B.STREAM_READ),B.readPixels(V,te,K,Z,we.convert(ot),we.convert(vt),0),B.bindBuffer(B.PIXEL_PACK_BUFFER,null);let ln=de!==null?qe.get(de).__webglFramebuffer:null;Ee.bindFramebuffer(B.FRAMEBUFFER,ln);let Gt=B.fenceSync(B.SYNC_GPU_COMMANDS_COMPLETE,0);return B.flush(),await qy(B,Gt,4),B.bindBuffer(B.PIXEL_PACK_BUFFER,xt),B.getBufferSubData(B.PIXEL_PACK_BUFFER,0,Ce),B.bindBuffer(B.PIXEL_PACK_BUFFER,null),B.deleteBuffer(xt),B.deleteSync(Gt),Ce}else throw new Error("THREE.WebGLRenderer.readRenderTargetPixelsAsync: requested read bounds are out of range.")},this.copyFramebufferToTexture=function(T,V=null,te=0){let K=Math.pow(2,-te),Z=Math.floor(T.image.width*K),Ce=Math.floor(T.image.height*K),Ne=V!==null?V.x:0,Ie=V!==null?V.y:0;je.setTexture2D(T,0),B.copyTexSubImage2D(B.TEXTURE_2D,te,0,0,Ne,Ie,Z,Ce),Ee.unbindTexture()},this.copyTextureToTexture=function(T,V,te=null,K=null,Z=0,Ce=0){let Ne,Ie,De,Xe,ot,vt,He,xt,ln,Gt=T.isCompressedTexture?T.mipmaps[Ce]:T.image;if(te!==null)Ne=te.max.x-te.min.x,Ie=te.max.y-te.min.y,De=te.isBox3?te.max.z-te.min.z:1,Xe=te.min.x,ot=te.min.y,vt=te.isBox3?te.min.z:0;else{let gt=Math.pow(2,-Z);Ne=Math.floor(Gt.width*gt),Ie=Math.floor(Gt.height*gt),T.isDataArrayTexture?De=Gt.depth:T.isData3DTexture?De=Math.floor(Gt.depth*gt):De=1,Xe=0,ot=0,vt=0}K!==null?(He=K.x,xt=K.y,ln=K.z):(He=0,xt=0,ln=0);let Vt=we.convert(V.format),Cn=we.convert(V.type),Oe;V.isData3DTexture?(je.setTexture3D(V,0),Oe=B.TEXTURE_3D):V.isDataArrayTexture||V.isCompressedArrayTexture?(je.setTexture2DArray(V,0),Oe=B.TEXTURE_2D_ARRAY):(je.setTexture2D(V,0),Oe=B.TEXTURE_2D),Ee.activeTexture(B.TEXTURE0),Ee.pixelStorei(B.UNPACK_FLIP_Y_WEBGL,V.flipY),Ee.pixelStorei(B.UNPACK_PREMULTIPLY_ALPHA_WEBGL,V.premultiplyAlpha),Ee.pixelStorei(B.UNPACK_ALIGNMENT,V.unpackAlignment);let xn=Ee.getParameter(B.UNPACK_ROW_LENGTH),At=Ee.getParameter(B.UNPACK_IMAGE_HEIGHT),Pr=Ee.getParameter(B.UNPACK_SKIP_PIXELS),bn=Ee.getParameter(B.UNPACK_SKIP_ROWS),mo=Ee.getParameter(B.UNPACK_SKIP_IMAGES);Ee.pixelStorei(B.UNPACK_ROW_LENGTH,Gt.width),Ee.pixelStorei(B.UNPACK_IMAGE_HEIGHT,Gt.height),Ee.pixelStorei(B.UNPACK_SKIP_PIXELS,Xe),Ee.pixelStorei(B.UNPACK_SKIP_ROWS,ot),Ee.pixelStorei(B.UNPACK_SKIP_IMAGES,vt);let dr=T.isDataArrayTexture||T.isData3DTexture,Lr=V.isDataArrayTexture||V.isData3DTexture;if(T.isDepthTexture){let gt=qe.get(T),hn=qe.get(V),oi=qe.get(gt.__renderTarget),Ht=qe.get(hn.__renderTarget);Ee.bindFramebuffer(B.READ_FRAMEBUFFER,oi.__webglFramebuffer),Ee.bindFramebuffer(B.DRAW_FRAMEBUFFER,Ht.__webglFramebuffer);for(let wn=0;wn<De;wn++)dr&&(B.framebufferTextureLayer(B.READ_FRAMEBUFFER,B.COLOR_ATTACHMENT0,qe.get(T).__webglTexture,Z,vt+wn),B.framebufferTextureLayer(B.DRAW_FRAMEBUFFER,B.COLOR_ATTACHMENT0,qe.get(V).__webglTexture,Ce,ln+wn)),B.blitFramebuffer(Xe,ot,Xe+Ne,ot+Ie,He,xt,He+Ne,xt+Ie,B.DEPTH_BUFFER_BIT,B.NEAREST);Ee.bindFramebuffer(B.READ_FRAMEBUFFER,null),Ee.bindFramebuffer(B.DRAW_FRAMEBUFFER,null)}else if(Z!==0||T.isRenderTargetTexture||qe.has(T)){let gt=qe.get(T),hn=qe.get(V);Ee.bindFramebuffer(B.READ_FRAMEBUFFER,D),Ee.bindFramebuffer(B.DRAW_FRAMEBUFFER,X);for(let oi=0;oi<De;oi++)dr?B.framebufferTextureLayer(B.READ_FRAMEBUFFER,B.COLOR_ATTACHMENT0,gt.__webglTexture,Z,vt+oi):B.framebufferTexture2D(B.READ_FRAMEBUFFER,B.COLOR_ATTACHMENT0,B.TEXTURE_2D,gt.__webglTexture,Z),Lr?B.framebufferTextureLayer(B.DRAW_FRAMEBUFFER,B.COLOR_ATTACHMENT0,hn.__webglTexture,Ce,ln+oi):B.framebufferTexture2D(B.DRAW_FRAMEBUFFER,B.COLOR_ATTACHMENT0,B.TEXTURE_2D,hn.__webglTexture,Ce),Z!==0?B.blitFramebuffer(Xe,ot,Xe+Ne,ot+Ie,He,xt,He+Ne,xt+Ie,B.COLOR_BUFFER_BIT,B.NEAREST):Lr?B.copyTexSubImage3D(Oe,Ce,He,xt,ln+oi,Xe,ot,Ne,Ie):B.copyTexSubImage2D(Oe,Ce,He,xt,Xe,ot,Ne,Ie);Ee.bindFramebuffer(B.READ_FRAMEBUFFER,null),Ee.bindFramebuffer(B.DRAW_FRAMEBUFFER,null)}else Lr?T.isDataTexture||T.isData3DTexture?B.texSubImage3D(Oe,Ce,He,xt,ln,Ne,Ie,De,Vt,Cn,Gt.data):V.isCompressedArrayTexture?B.compressedTexSubImage3D(Oe,Ce,He,xt,ln,Ne,Ie,De,Vt,Gt.data):B.texSubImage3D(Oe,Ce,He,xt,ln,Ne,Ie,De,Vt,Cn,Gt):T.isDataTexture?B.texSubImage2D(B.TEXTURE_2D,Ce,He,xt,Ne,Ie,Vt,Cn,Gt.data):T.isCompressedTexture?B.compressedTexSubImage2D(B.TEXTURE_2D,Ce,He,xt,Gt.width,Gt.height,Vt,Gt.data):B.texSubImage2D(B.TEXTURE_2D,Ce,He,xt,Ne,Ie,Vt,Cn,Gt);Ee.pixelStorei(B.UNPACK_ROW_LENGTH,xn),Ee.pixelStorei(B.UNPACK_IMAGE_HEIGHT,At),Ee.pixelStorei(B.UNPACK_SKIP_PIXELS,Pr),Ee.pixelStorei(B.UNPACK_SKIP_ROWS,bn),Ee.pixelStorei(B.UNPACK_SKIP_IMAGES,mo),Ce===0&&V.generateMipmaps===!0&&V.mipmapsAutoUpdate===!0&&B.generateMipmap(Oe),Ee.unbindTexture()},this.initRenderTarget=function(T){qe.get(T).__webglFramebuffer===void 0&&je.setupRenderTarget(T)},this.initTexture=function(T){T.isCubeTexture?je.setTextureCube(T,0):T.isData3DTexture?je.setTexture3D(T,0):T.isDataArrayTexture||T.isCompressedArrayTexture?je.setTexture2DArray(T,0):je.setTexture2D(T,0),Ee.unbindTexture()},this.resetState=function(){Y=0,H=0,de=null,Ee.reset(),Te.reset()},typeof __THREE_DEVTOOLS__<"u"&&__THREE_DEVTOOLS__.dispatchEvent(new CustomEvent("observe",{detail:this}))}get coordinateSystem(){return Oi}get outputColorSpace(){return this._outputColorSpace}set outputColorSpace(e){this._outputColorSpace=e;let t=this.getContext();t.drawingBufferColorSpace=Tt._getDrawingBufferColorSpace(e),t.unpackColorSpace=Tt._getUnpackColorSpace()}};var _n=class extends Error{};function Bd(){return{stream:0,sequence:0,episode:0,tick:0,policyVersion:0,policyAgeS:0,speed:1,simTimeS:0,score:[0,0],flags:0,mode:0,episodeReturn:0}}function k_(n){if(n.byteLength<Fi)return;let e=new DataView(n);if(e.getUint8(on.version)===Co)return{type:e.getUint8(on.type),stream:e.getUint16(on.stream,!0),sequence:e.getUint32(on.sequence,!0)}}function zd(n,e,t){if(n.byteLength<Fi)throw new _n(`a frame of ${n.byteLength} bytes has no header`);if(n.byteLength>x0)throw new _n(`a frame of ${n.byteLength} bytes is too long`);let i=n.getUint8(on.type),r=n.getUint8(on.version),s=e===_r.POSES?"a pose frame":"an image frame";if(i!==e)throw new _n(`message type ${i} is not ${s}`);if(r!==Co)throw new _n(`frame version ${r}, this page reads ${Co}`);t.stream=n.getUint16(on.stream,!0),t.sequence=n.getUint32(on.sequence,!0),t.episode=n.getUint32(on.episode,!0),t.tick=n.getUint32(on.tick,!0),t.policyVersion=n.getUint32(on.policy_version,!0),t.policyAgeS=Vi(n.getFloat32(on.policy_age_s,!0),"policy age"),t.speed=Vi(n.getFloat32(on.speed,!0),"speed"),t.simTimeS=Vi(n.getFloat64(on.sim_time_s,!0),"simulation time"),t.score[0]=n.getUint16(on.score_0,!0),t.score[1]=n.getUint16(on.score_1,!0),t.flags=n.getUint8(on.flags),t.mode=n.getUint8(on.mode);let o=n.getFloat32(on.episode_return,!0),a=Number.isNaN(o)&&e===_r.IMAGE&&(t.flags&Ha.TRAINING)!==0;t.episodeReturn=a?o:Vi(o,"episode return")}function Vi(n,e){if(!Number.isFinite(n))throw new _n(`${e} is not a finite number`);return n}function jp(){return{...Bd(),instances:0,bodies:0,positions:new Float32Array(0),quaternions:new Float32Array(0),records:U_(0),arrows:O_(0),bars:new Float32Array(0)}}var MR=32767;function F_(n,e=jp()){let t=new DataView(n);zd(t,_r.POSES,e);let i=t.getUint16(on.blocks,!0),r=t.getUint16(on.arrows,!0),s=t.getUint16(on.bars,!0),o=r*Pc+s*4;TR(e,AR(t,i,o));let a=Fi,l=0;for(let c=0;c<i;c++){let u=t.getUint16(a+Or.instances,!0);a=ER(t,a,l,e),l+=u}IR(t,a,r,e),e.bars.length!==s&&(e.bars=new Float32Array(s)),a+=r*Pc;for(let c=0;c<s;c++)e.bars[c]=Vi(t.getFloat32(a+c*4,!0),"a bar");return e}function AR(n,e,t){let i={instances:0,bodies:0,records:0},r=Fi;for(let s=0;s<e;s++){if(r+Ic>n.byteLength)throw new _n("a block header is cut off");let o=n.getUint16(r+Or.instances,!0),a=n.getUint16(r+Or.bodies,!0),l=(n.getUint16(r+Or.flags,!0)&Rf.RECORDS)!==0;if(s>0&&a!==i.bodies)throw new _n(`a block of ${a} bodies after one of ${i.bodies}`);i.instances+=o,i.bodies=a,l&&(i.records+=o),r+=Ic+o*(12+(l?Os:0)+a*14)}if(r+=t,r!==n.byteLength)throw new _n(`the parts take ${r} bytes, the frame has ${n.byteLength}`);if(i.records!==0&&i.records!==i.instances)throw new _n("some blocks have records and some have none");return i}function TR(n,{instances:e,bodies:t,records:i}){let r=e*t;n.instances=e,n.bodies=t,n.positions.length!==r*3&&(n.positions=new Float32Array(r*3),n.quaternions=new Float32Array(r*4)),n.records.count!==i&&(n.records=U_(i))}function ER(n,e,t,i){let r=n.getUint16(e+Or.instances,!0),s=n.getUint16(e+Or.bodies,!0),o=(n.getUint16(e+Or.flags,!0)&Rf.RECORDS)!==0,a=Vi(n.getFloat32(e+Or.extent,!0),"extent")/MR,l=e+Ic,c=l+r*12,u=c+(o?r*Os:0),f=u+r*s*6,h=new Int16Array(n.buffer,u,r*s*3),{positions:p}=i,m=0,_=t*s*3;for(let g=0;g<r;g++){let y=l+g*12,v=Vi(n.getFloat32(y,!0),"root"),M=Vi(n.getFloat32(y+4,!0),"root"),x=Vi(n.getFloat32(y+8,!0),"root");for(let C=0;C<s;C++)p[_++]=v+h[m++]*a,p[_++]=M+h[m++]*a,p[_++]=x+h[m++]*a;o&&CR(n,c+g*Os,t+g,i.records)}return RR(new Int16Array(n.buffer,f,r*s*4),i.quaternions,t*s*4),f+r*s*8}function RR(n,e,t){for(let i=0;i<n.length;i+=4){let r=n[i],s=n[i+1],o=n[i+2],a=n[i+3],l=r*r+s*s+o*o+a*a;if(l<1e3)throw new _n("a quaternion has length zero");let c=1/Math.sqrt(l);e[t+i]=r*c,e[t+i+1]=s*c,e[t+i+2]=o*c,e[t+i+3]=a*c}}function CR(n,e,t,i){i.env[t]=n.getUint32(e+yr.env,!0),i.episode[t]=n.getUint32(e+yr.episode,!0),i.length[t]=n.getUint32(e+yr.length,!0),i.return[t]=Vi(n.getFloat32(e+yr.return,!0),"a return")}function IR(n,e,t,i){i.arrows.kind.length<t&&(i.arrows=O_(t));let{arrows:r}=i;r.count=t;for(let s=0;s<t;s++){let o=e+s*Pc;r.kind[s]=n.getUint16(o+Lc.kind,!0),r.body[s]=n.getInt16(o+Lc.body,!0);for(let a=0;a<6;a++)r.data[s*6+a]=Vi(n.getFloat32(o+Lc.x+a*4,!0),"an arrow")}}function U_(n){return{count:n,env:new Uint32Array(n),episode:new Uint32Array(n),length:new Uint32Array(n),return:new Float32Array(n)}}function O_(n){return{count:0,kind:new Uint16Array(n),body:new Int16Array(n),data:new Float32Array(n*6)}}function Qp(n,e){let t=new ArrayBuffer(w0),i=new DataView(t);return i.setUint8(Va.type,_r.ACK),i.setUint8(Va.version,Co),i.setUint16(Va.stream,n,!0),i.setUint32(Va.sequence,e,!0),t}function B_(n){let e=new DataView(n),t=Bd();zd(e,_r.IMAGE,t);let i=Fi+b0;if(n.byteLength<=i)throw new _n("an image frame without a picture");let r=e.getUint16(Fi+Ga.format,!0);if(r!==Nc.JPEG&&r!==Nc.PNG)throw new _n(`image format ${r} is unknown`);let s=e.getUint16(Fi+Ga.width,!0),o=e.getUint16(Fi+Ga.height,!0);if(s===0||o===0)throw new _n(`a picture of ${s} x ${o}`);let a=e.getUint16(Fi+Ga.records,!0),l=n.byteLength-a*Os;if(l<=i)throw new _n(`${a} records do not fit into the frame`);let c=Array.from({length:a},(u,f)=>{let h=l+f*Os;return{env:e.getUint32(h+yr.env,!0),episode:e.getUint32(h+yr.episode,!0),length:e.getUint32(h+yr.length,!0),return:e.getFloat32(h+yr.return,!0)}});return{...t,width:s,height:o,mime:r===Nc.JPEG?"image/jpeg":"image/png",bytes:new Uint8Array(n,i,l-i),tiles:c}}function z_(){return{instances:0,bodies:0,positions:new Float32Array(0),quaternions:new Float32Array(0)}}function G_(n,e,t){if(n.length===0)return;let i=n.length-1;for(;i>0&&n.at(i-1).simTimeS>=e;)i--;let r=n.at(i),s=i>0?n.at(i-1):r,o=r.simTimeS-s.simTimeS,a=o>0?Math.min(Math.max((e-s.simTimeS)/o,0),1):1;return PR(s,r,a,t),r}function PR(n,e,t,i){let r=e.instances*e.bodies;if(i.instances=e.instances,i.bodies=e.bodies,i.positions.length!==r*3&&(i.positions=new Float32Array(r*3),i.quaternions=new Float32Array(r*4)),n===e||t>=1){i.positions.set(e.positions),i.quaternions.set(e.quaternions);return}let s=e.bodies;for(let o=0;o<e.instances;o++){let a=o*s;LR(n,e,o)?NR(n,e,a,a+s,t,i):(i.positions.set(n.positions.subarray(a*3,(a+s)*3),a*3),i.quaternions.set(n.quaternions.subarray(a*4,(a+s)*4),a*4))}}function LR(n,e,t){return e.records.count===0?!0:n.records.episode[t]===e.records.episode[t]&&n.records.env[t]===e.records.env[t]}function NR(n,e,t,i,r,s){let{positions:o,quaternions:a}=s,[l,c,u,f]=[n.positions,e.positions,n.quaternions,e.quaternions];for(let p=t*3;p<i*3;p++){let m=l[p];o[p]=m+(c[p]-m)*r}let h=1-r;for(let p=t*4;p<i*4;p+=4){let[m,_,g,y]=[u[p],u[p+1],u[p+2],u[p+3]],[v,M,x,C]=[f[p],f[p+1],f[p+2],f[p+3]],R=m*v+_*M+g*x+y*C<0?-r:r,b=m*h+v*R,E=_*h+M*R,F=g*h+x*R,L=y*h+C*R,N=b*b+E*E+F*F+L*L;if(N>1e-12){let z=1/Math.sqrt(N);a[p]=b*z,a[p+1]=E*z,a[p+2]=F*z,a[p+3]=L*z}else a.set(f.subarray(p,p+4),p)}}var DR=1.6,V_=1e3/60,kR=4,H_=250,Gd=class{intervalMs=V_;lastArrivalMs=Number.NaN;lastSequence=0;offsetS=Number.NaN;speed=1;shownS=Number.NEGATIVE_INFINITY;get frameIntervalMs(){return this.intervalMs}reset(){this.intervalMs=V_,this.lastArrivalMs=Number.NaN,this.snap()}snap(){this.offsetS=Number.NaN,this.shownS=Number.NEGATIVE_INFINITY}arrived(e,t){let i=e.sequence-this.lastSequence|0;if(Number.isFinite(this.lastArrivalMs)&&i>0&&i<100){let a=t-this.lastArrivalMs;if(a<4*H_){let l=Math.min(Math.max(a,kR),H_);this.intervalMs+=(l-this.intervalMs)*.06}}this.lastArrivalMs=t,this.lastSequence=e.sequence;let r=e.simTimeS-e.speed*t/1e3,s=r-this.offsetS;(e.flags&Ha.PAUSED)!==0||e.speed!==this.speed||!(Math.abs(s)<.2*Math.max(e.speed,.25))?(this.offsetS=r,this.speed=e.speed):this.offsetS+=s*.08}time(e,t){let i=e.newest;if(i===void 0)return 0;if((i.flags&Ha.PAUSED)!==0)return this.shownS=i.simTimeS,this.shownS;let r=this.offsetS+this.speed*(t-DR*this.intervalMs)/1e3;return this.shownS=Math.min(Math.max(r,this.shownS,e.at(0).simTimeS),i.simTimeS),this.shownS}};var Vd=class{constructor(e=12){this.capacity=e;this.slots=Array.from({length:e+1},jp)}capacity;slots;first=0;count=0;get length(){return this.count}get newest(){return this.count===0?void 0:this.at(this.count-1)}at(e){if(e<0||e>=this.count)throw new RangeError(`snapshot ${e} of ${this.count}`);return this.slot(e)}clear(){this.first=0,this.count=0}push(e){let t=this.newest,i=F_(e,this.slot(this.count));if(t!==void 0&&t.stream===i.stream){let r=t.sequence-i.sequence|0;if(r>=0&&r<=v0)return"ignored"}return t!==void 0&&FR(t,i)?(this.first=(this.first+this.count)%this.slots.length,this.count=1,"snapped"):(this.count===this.capacity?this.first=(this.first+1)%this.slots.length:this.count+=1,"added")}slot(e){return this.slots[(this.first+e)%this.slots.length]}};function FR(n,e){return n.stream!==e.stream||n.episode!==e.episode||n.bodies!==e.bodies||n.instances!==e.instances||n.records.count!==e.records.count||n.simTimeS>e.simTimeS}var Hd=class{constructor(e){this.stream=e}stream;ring=new Vd;playback=new Gd;poses=z_();shown;image;taken=0;owed;get newest(){return this.ring.newest}get head(){return this.ring.newest??this.image}take(e,t,i){if(t===_r.IMAGE)this.image=B_(e),this.owed=this.image.sequence;else{let r=this.ring.push(e),s=this.ring.newest;r==="snapped"&&this.playback.snap(),r!=="ignored"&&this.playback.arrived(s,i),this.owed=s.sequence}this.taken+=1}advance(e){return this.shown=G_(this.ring,this.playback.time(this.ring,e),this.poses),this.shown!==void 0}acknowledge(){if(this.owed===void 0)return;let e=Qp(this.stream,this.owed);return this.owed=void 0,e}clear(){this.ring.clear(),this.playback.reset(),this.image=void 0,this.shown=void 0,this.owed=void 0}},Wd=class{malformed=0;unknown=0;strays=new Map;feeds=new Map([[0,new Hd(0)]]);get show(){return this.feeds.get(0)}get(e){return this.feeds.get(e)}announce(e){let t=new Set(e);for(let i of this.feeds.keys())i!==0&&!t.has(i)&&this.feeds.delete(i);for(let i of t)this.feeds.has(i)||this.feeds.set(i,new Hd(i))}take(e,t){let i=k_(e);if(i===void 0){this.malformed+=1;return}let r=this.feeds.get(i.stream);if(r===void 0){this.unknown+=1,this.strays.set(i.stream,i.sequence);return}try{r.take(e,i.type,t)}catch(s){if(!(s instanceof _n))throw s;this.malformed+=1}}acknowledge(e){for(let t of this.feeds.values()){let i=t.acknowledge();i!==void 0&&e(i)}for(let[t,i]of this.strays)e(Qp(t,i));this.strays.clear()}restart(){for(let e of this.feeds.values())e.clear()}};var Y_=26,W_=.38,UR=.975,X_=.93;function K_(){let n=new ui(Y_,1,.05,500);return n.up.set(0,0,1),n}function Z_(n,e,t,i){if(n.aspect=i,!e.flat){n.position.set(...e.position),n.lookAt(new U(...e.target)),n.updateProjectionMatrix(),n.updateMatrixWorld();return}let r=t.getCenter(new U).setZ(0),s=new U(0,-Math.sin(W_),Math.cos(W_)),o=OR(t),a=.1,l=400,c=r.clone();for(let u=0;u<40;u++){let f=(a+l)/2;for(let m=0;m<3;m++){q_(n,c,s,f);let{top:_,bottom:g}=$_(n,o);c.y+=(_+g)/2*f*Math.tan(Y_*Math.PI/360)*.9}q_(n,c,s,f);let h=$_(n,o);h.side<=UR&&h.top<=X_&&h.bottom>=-X_?l=f:a=f}}function q_(n,e,t,i){n.position.copy(e).addScaledVector(t,i),n.lookAt(e),n.near=i*.2,n.far=i*4,n.updateProjectionMatrix(),n.updateMatrixWorld()}var ua=new U;function $_(n,e){let t=0,i=Number.NEGATIVE_INFINITY,r=Number.POSITIVE_INFINITY;for(let s of e){if(ua.copy(s).applyMatrix4(n.matrixWorldInverse),ua.z>=0)return{side:9,top:9,bottom:-9};ua.applyMatrix4(n.projectionMatrix),t=Math.max(t,Math.abs(ua.x)),i=Math.max(i,ua.y),r=Math.min(r,ua.y)}return{side:t,top:i,bottom:r}}function OR(n){let e=[];for(let t of[n.min.x,n.max.x])for(let i of[n.min.y,n.max.y])for(let r of[n.min.z,n.max.z])e.push(new U(t,i,r));return e}var BR=[[.52,-.045,-.145],[.67,-.005,.005],[.83,.035,.155]],qd=256,Xd=new Float32Array(qd*3);for(let n=0;n<qd;n++)Xd.set(tv(ev(n/(qd-1))),n*3);function J_(n,e,t){let i=Math.round(Math.min(Math.max(n,0),1)*(qd-1))*3;e[t]=Xd[i],e[t+1]=Xd[i+1],e[t+2]=Xd[i+2]}function j_(){return`linear-gradient(to right, ${Array.from({length:9},(e,t)=>{let[i,r,s]=tv(ev(t/8)).map(o=>Math.round(255*zR(o)));return`rgb(${i} ${r} ${s}) ${(t/8*100).toFixed(1)}%`}).join(", ")})`}function Q_(n,e){return e.high>e.low?Math.min(Math.max((n-e.low)/(e.high-e.low),0),1):.5}function ev(n){let[e,t,i]=BR,[r,s,o]=n<.5?[e,t,n*2]:[t,i,n*2-1];return[0,1,2].map(a=>(r[a]??0)+((s[a]??0)-(r[a]??0))*o)}function tv([n,e,t]){let i=(n+.3963377774*e+.2158037573*t)**3,r=(n-.1055613458*e-.0638541728*t)**3,s=(n-.0894841775*e-1.291485548*t)**3,o=a=>Math.min(Math.max(a,0),1);return[o(4.0767416621*i-3.3077115913*r+.2309699292*s),o(-1.2684380046*i+2.6097574011*r-.3413193965*s),o(-.0041960863*i-.7034186147*r+1.707614701*s)]}function zR(n){return n<=.0031308?12.92*n:1.055*n**(1/2.4)-.055}function nv(n,e,t){let i=Math.min(Math.max(Math.round(e.count),1),n.length);if(e.kind==="all"||i===n.length){t.fill(1);return}let r=GR(n),s={best:0,median:n.length-i>>1,worst:n.length-i}[e.kind];t.fill(0);for(let o=s;o<s+i;o++)t[r[o]]=1}function GR(n){let e=new Uint32Array(n.length);for(let t=0;t<e.length;t++)e[t]=t;return e.sort((t,i)=>n[i]-n[t]||t-i)}function iv(n){if(n.length===0)return{low:0,high:0};let e=n.slice().sort(),t=i=>{let r=i*(e.length-1),s=e[Math.floor(r)],o=e[Math.ceil(r)];return s+(o-s)*(r-Math.floor(r))};return{low:t(.05),high:t(.95)}}function rv(n,e,t){return n===void 0?e:{low:n.low+(e.low-n.low)*t,high:n.high+(e.high-n.high)*t}}var VR=.25,$d=class{filter={kind:"all",count:10};mode="tiles";hide=!1;selected;count=0;shown=0;dim=[.03,.04,.035];ranges=new Map;get range(){return this.ranges.values().next().value??{low:0,high:0}}wish({filter:e,mode:t,hide:i}){this.filter=e??this.filter,this.hide=i??this.hide;let r=t!==void 0&&t!==this.mode;return this.mode=t??this.mode,r}recolour(e){this.count=0,this.shown=0;let t=new Map;for(let i of e)t.set(i.envKey,[...t.get(i.envKey)??[],i]);for(let i of this.ranges.keys())t.has(i)||this.ranges.delete(i);for(let[i,r]of t)this.recolourKind(i,r)}find(e){let{selected:t}=this;if(t!==void 0)for(let i of e){if(i.runId!==t.runId)continue;let r=i.records.env.indexOf(t.env);if(r>=0)return Yd(i,r)}}recolourKind(e,t){let i=t.reduce((c,u)=>c+u.shown.length,0),r=new Float32Array(i),s=0;for(let{records:c,shown:u}of t)r.set(c.return.subarray(0,u.length),s),s+=u.length;let o=rv(this.ranges.get(e),iv(r),VR);this.ranges.set(e,o);let a=new Uint8Array(i);nv(r,this.filter,a),s=0;let{selected:l}=this;for(let{tints:c,shown:u,records:f,runId:h}of t){let p=l?.runId===h?f.env.indexOf(l.env):-1;for(let m=0;m<u.length;m++,s++){let _=a[s];u[m]=_,this.shown+=_,_===1||m===p?J_(Q_(r[s],o),c,m*4):c.set(this.dim,m*4),c[m*4+3]=1}}this.count+=i}};function Yd(n,e){let{records:t}=n;return{stream:n.stream,instance:e,runId:n.runId,env:t.env[e]??0,episode:t.episode[e]??0,length:t.length[e]??0,return:t.return[e]??0}}var Kd=class{constructor(e){this.moves=e}moves;enabled=!1;pointers=new Map;host;listening;attach(e){this.detach(),this.host=e,this.listening=new AbortController;let{signal:t}=this.listening;e.addEventListener("pointerdown",this.down,{signal:t}),e.addEventListener("pointermove",this.move,{signal:t}),e.addEventListener("pointerup",this.up,{signal:t}),e.addEventListener("pointercancel",this.up,{signal:t}),e.addEventListener("lostpointercapture",this.up,{signal:t}),e.addEventListener("wheel",this.wheel,{signal:t,passive:!1}),e.addEventListener("contextmenu",i=>this.enabled&&i.preventDefault(),{signal:t}),this.enable(this.enabled)}detach(){this.listening?.abort(),this.listening=void 0,this.pointers.clear(),this.host=void 0}enable(e){this.enabled=e,e||this.pointers.clear(),this.host!==void 0&&(this.host.style.touchAction=e?"none":"")}down=e=>{!this.enabled||e.defaultPrevented||HR(e.target)||(this.pointers.set(e.pointerId,{x:e.clientX,y:e.clientY,pans:e.button!==0||e.shiftKey}),this.host?.setPointerCapture(e.pointerId),e.button===1&&e.preventDefault())};move=e=>{let t=this.pointers.get(e.pointerId),{host:i}=this;if(t===void 0||i===void 0)return;let[r,s]=[e.clientX-t.x,e.clientY-t.y],a=[...this.pointers].filter(([l])=>l!==e.pointerId).map(([,l])=>l)[0];if(a!==void 0){let l=Math.hypot(t.x-a.x,t.y-a.y),c=Math.hypot(e.clientX-a.x,e.clientY-a.y);l>8&&c>8&&this.moves.zoom(l/c),this.moves.pan(-r/2/i.clientHeight,s/2/i.clientHeight)}else t.pans?this.moves.pan(-r/i.clientHeight,s/i.clientHeight):this.moves.orbit(-r*.0065,s*.0065);t.x=e.clientX,t.y=e.clientY};up=e=>{this.pointers.delete(e.pointerId)};wheel=e=>{if(!this.enabled)return;e.preventDefault();let t=e.deltaMode===WheelEvent.DOM_DELTA_LINE?e.deltaY*16:e.deltaY;this.moves.zoom(Math.exp(Math.min(Math.max(t,-300),300)*.0014))}};function HR(n){return n instanceof Element&&n.closest("button, a, input, select, label")!==null}function sv(n){let e=new DataView(n);if(n.byteLength<12||e.getUint32(0,!0)!==827152708)throw new Error("this is no mesh file");let t=e.getUint32(4,!0),i=e.getUint32(8,!0),r=12+(t+i)*12;if(r!==n.byteLength)throw new Error(`a mesh of ${t} vertices and ${i} triangles has ${r} bytes, not ${n.byteLength}`);let s={vertices:new Float32Array(n,12,t*3),triangles:new Uint32Array(n,12+t*12,i*3)};if(!s.vertices.every(Number.isFinite))throw new Error("a vertex of the mesh is not a finite number");if(s.triangles.some(o=>o>=t))throw new Error("a triangle of the mesh names a vertex that it does not have");return s}var Zd=class{failed=0;known=new Map;load(e,t,i){let r=e.meshes.find(o=>o.name===t)?.digest;if(r===void 0){this.failed+=1;return}let s=this.known.get(r);s===void 0&&(s=WR(r),this.known.set(r,s)),s.then(o=>i(o.clone()),()=>{this.failed+=1,this.known.delete(r)})}};async function WR(n){let e=await fetch(`/mesh/${n}`);if(!e.ok)throw new Error(`mesh ${n}: ${e.status}`);let{vertices:t,triangles:i}=sv(await e.arrayBuffer()),r=new qt;return r.setAttribute("position",new Pn(t,3)),r.setIndex(new Pn(i,1)),XR(r)}function XR(n){let e=n.toNonIndexed();n.dispose(),e.computeVertexNormals();let t=e.getAttribute("position").array,i=e.getAttribute("normal").array,r=new Map;for(let a=0;a<t.length;a+=3){let l=`${Math.round((t[a]??0)*1e5)} ${Math.round((t[a+1]??0)*1e5)} ${Math.round((t[a+2]??0)*1e5)}`,c=r.get(l);c===void 0?r.set(l,[a]):c.push(a)}let s=new Float32Array(i.length),o=Math.cos(35*Math.PI/180);for(let a of r.values())for(let l of a){let[c,u,f]=[0,0,0];for(let p of a){let[m,_,g]=[i[p]??0,i[p+1]??0,i[p+2]??0];m*(i[l]??0)+_*(i[l+1]??0)+g*(i[l+2]??0)<o||(c+=m,u+=_,f+=g)}let h=Math.hypot(c,u,f)||1;s.set([c/h,u/h,f/h],l)}return e.setAttribute("normal",new Pn(s,3)),e}var Jd=class{constructor(e){this.feeds=e}feeds;show;others=[];envs={};look={kind:"stages",stages:[""]};current(){let e=this.others.flatMap(o=>this.memberOf(o)),{look:t,show:i}=this;if(t.kind==="crowd")return e.filter(o=>o.crowd);let r=e.filter(o=>!o.crowd);i!==void 0&&r.unshift({stream:0,stageId:"",runId:"",envKey:"",env:i,feed:this.feeds.show,crowd:!1});let s=t.stages.flatMap(o=>r.filter(a=>a.stageId===o));return s.length===1?s:s.filter(o=>!o.env.pixels)}key(){let e=this.current().map(({stream:t,stageId:i,envKey:r,env:s})=>[t,i,r,s.id,s.scene.bodies.length].join(" "));return`${this.look.kind} ${e.join("|")}`}memberOf(e){let[t,i]=[this.envs[e.env],this.feeds.get(e.stream)];if(t===void 0||i===void 0)return[];let r=e.kind==="crowd";return[{stream:e.stream,stageId:e.stage_id,runId:e.run_id,envKey:e.env,env:t,feed:i,crowd:r}]}};var da=class{canvas=document.createElement("canvas");drawn=-1;busy=!1;constructor(){this.canvas.className="canvas picture",Object.assign(this.canvas.style,{width:"100%",height:"100%",objectFit:"contain"})}mount(e){this.canvas.parentElement!==e&&e.prepend(this.canvas)}unmount(){this.canvas.remove(),this.drawn=-1}show(e,t){return e===void 0||this.busy||e.sequence===this.drawn?!1:(this.busy=!0,this.drawn=e.sequence,createImageBitmap(new Blob([e.bytes],{type:e.mime})).then(i=>{this.canvas.width!==i.width&&(this.canvas.width=i.width),this.canvas.height!==i.height&&(this.canvas.height=i.height),this.canvas.style.imageRendering=i.width<240?"pixelated":"",this.canvas.getContext("2d")?.drawImage(i,0,0),i.close()},t).finally(()=>{this.busy=!1}),!0)}};function ov(n,e,t,i){let r;for(let{batch:s,matrices:o}of e){if(!s.moving||!(s.radius>0))continue;let a=o.length/16;for(let l=0;l<a;l++){if(o[l*16+15]===0)continue;let c=s.body[l%s.count];if(!i(c))continue;let u=s.geom.shape==="box"?$R(n,s,o,l*16):em(n,s,o,l*16);u===void 0||u.miss>t*u.distance||(r===void 0||qR(u,r))&&(r={instance:Math.floor(l/s.count),body:c,...u})}}return r}function qR(n,e){return n.miss>0!=e.miss>0?n.miss===0:n.miss===0?n.distance<e.distance:n.miss/n.distance<e.miss/e.distance}function em(n,e,t,i){let{axis:r,radius:s}=e,o=[t[i+12],t[i+13],t[i+14]],a=[0,1,2].map(b=>t[i+b]*r[0]+t[i+4+b]*r[1]+t[i+8+b]*r[2]),[l,c]=[n.origin,n.direction],u=[o[0]-l[0],o[1]-l[1],o[2]-l[2]],f=Cs(a,a),h=Cs(a,c),p=f-h*h,m=p>1e-12?Math.min(Math.max((h*Cs(u,c)-Cs(u,a))/p,-1),1):0,_=[u[0]+a[0]*m,u[1]+a[1]*m,u[2]+a[2]*m],g=Cs(_,c);if(g<=0)return;let y=Math.sqrt(Math.max(Cs(_,_)-g*g,0)),v=Math.max(y-s,0),M=g-Math.sqrt(Math.max(s*s-y*y,0));if(v===0)return{point:tm(n,M),distance:M,miss:v};let x=tm(n,g),C=[l[0]+_[0],l[1]+_[1],l[2]+_[2]],R=s/y;return{point:[C[0]+(x[0]-C[0])*R,C[1]+(x[1]-C[1])*R,C[2]+(x[2]-C[2])*R],distance:g,miss:v}}function $R(n,e,t,i){let[r,s]=[Number.NEGATIVE_INFINITY,Number.POSITIVE_INFINITY];for(let o=0;o<3;o++){let a=[t[i+o*4],t[i+o*4+1],t[i+o*4+2]],l=Cs(a,[n.origin[0]-t[i+12],n.origin[1]-t[i+13],n.origin[2]-t[i+14]]),c=Cs(a,n.direction),u=e.geom.size[o]??0;if(Math.abs(c)<1e-9){if(Math.abs(l)>u)return em(n,e,t,i);continue}let[f,h]=[(-u-l)/c,(u-l)/c];r=Math.max(r,Math.min(f,h)),s=Math.min(s,Math.max(f,h))}if(r>s||s<=0||r<=0){let o=em(n,e,t,i);return o===void 0||o.miss>0?o:{...o,miss:1e-6}}return{point:tm(n,r),distance:r,miss:0}}function tm(n,e){let[t,i]=[n.origin,n.direction];return[t[0]+i[0]*e,t[1]+i[1]*e,t[2]+i[2]*e]}function Cs(n,e){return n[0]*e[0]+n[1]*e[1]+n[2]*e[2]}var nm={flat:26,open:10,crowd:5},jd=class{constructor(e,t,i){this.world=e;this.camera=t;this.host=i}world;camera;host;pick(e,t){let{world:i,camera:r,host:s}=this,{origin:o,direction:a}=this.ray(e,t),l={origin:o.toArray(),direction:a.toArray()},u=(i.flat?nm.flat:i.crowd===void 0?nm.open:nm.crowd)*2*Math.tan(r.fov*Math.PI/360)/s.clientHeight,f,[h,p]=[Number.POSITIVE_INFINITY,Number.POSITIVE_INFINITY];for(let m of i.actors){let{cast:_,member:g}=m;if(_===void 0)continue;let{bodies:y}=g.env.scene,v=ov(l,_.drawings,u,M=>g.crowd||y[M]?.draggable===!0);v===void 0||v.miss>h||v.miss===h&&v.distance>=p||({miss:h,distance:p}=v,f={stream:g.stream,stage_id:g.stageId,instance:v.instance,...g.crowd?{record:Yd(m,v.instance)}:{},body:v.body,point:v.point,...lv(m,v.instance,v.body)})}return f}grip(e,t){let i=this.world.actors.find(p=>p.stream===e.stream);if(i?.cast===void 0||e.instance>=i.cast.instances)return;let{position:r,quaternion:s}=lv(i,e.instance,e.body),[o,a,l,c]=s,[u,f,h]=[2*(l*t[2]-c*t[1]),2*(c*t[0]-a*t[2]),2*(a*t[1]-l*t[0])];return[r[0]+t[0]+o*u+l*h-c*f,r[1]+t[1]+o*f+c*u-a*h,r[2]+t[2]+o*h+a*f-l*u]}target(e,t,i){let r=this.world.flat?new U(0,0,1):this.camera.getWorldDirection(new U),s=new Mi().setFromNormalAndCoplanarPoint(r,new U(...i)),o=this.ray(e,t).intersectPlane(s,new U);return o===null?void 0:[o.x,o.y,o.z]}onScreen(e){if(e.project(this.camera),!(e.z>1))return{x:(e.x+1)/2*this.host.clientWidth,y:(1-e.y)/2*this.host.clientHeight}}robots(){let e=[],t=new U;for(let i of this.world.actors)if(!(!i.member.crowd||i.cast===void 0))for(let r=0;r<Math.min(i.cast.instances,i.records.count);r++){let s=this.onScreen(i.root(r,t));s!==void 0&&e.push({...Yd(i,r),...s,shown:i.shown[r]===1})}return e}ray(e,t){let{host:i}=this;return av.setFromCamera(YR.set(e/i.clientWidth*2-1,1-t/i.clientHeight*2),this.camera),av.ray}},av=new Pl,YR=new Be;function lv(n,e,t){let{positions:i,quaternions:r,bodies:s}=n.member.feed.poses,o=e*s+t,a=e*3,l=n.cast?.shift,c=[l?.[a]??0,l?.[a+1]??0,l?.[a+2]??0];return{position:[(i[o*3]??0)+c[0],(i[o*3+1]??0)+c[1],(i[o*3+2]??0)+c[2]],quaternion:[r[o*4]??1,r[o*4+1]??0,r[o*4+2]??0,r[o*4+3]??0],shift:c}}var cv=[{pixelRatio:2,antialias:!0,shadowMap:2048,segments:48},{pixelRatio:1.5,antialias:!0,shadowMap:1024,segments:32},{pixelRatio:1,antialias:!0,shadowMap:512,segments:24},{pixelRatio:1,antialias:!1,shadowMap:0,segments:24},{pixelRatio:.75,antialias:!1,shadowMap:0,segments:16},{pixelRatio:.5,antialias:!1,shadowMap:0,segments:12}],KR={low:4,medium:2,high:0},ZR=30,JR=60,jR=18.5,QR=40,eC=6,im=20,Qd=class{constructor(e){this.level=e}level;sum=0;count=-im;quiet=0;patience=eC;rose=!1;fixed="auto";get choice(){return this.fixed}choose(e){this.fixed=e;let t=this.level;return e!=="auto"&&(this.level=KR[e]),this.sum=0,this.count=-im,this.quiet=0,this.level!==t}get quality(){return cv[this.level]}measure(e){if(this.fixed!=="auto"||!(e>0&&e<1e3)||(this.count+=1,this.count<=0)||(this.sum+=e,this.count<QR&&this.sum<1500))return!1;let t=this.sum/this.count;this.sum=0,this.count=0;let i=this.level;return t>ZR?(this.level=Math.min(this.level+(t>JR?2:1),cv.length-1),this.rose&&(this.patience=Math.min(this.patience*2,400)),this.rose=!1,this.quiet=0):t<jR?(this.quiet+=1,this.quiet>=this.patience&&this.level>0&&(this.level-=1,this.quiet=0,this.rose=!0)):this.quiet=0,this.level!==i&&(this.count=-im),this.level!==i}},eh=class{ring=new Float64Array(300);at=0;filled=0;add(e){this.ring[this.at]=e,this.at=(this.at+1)%this.ring.length,this.filled=Math.min(this.filled+1,this.ring.length)}report(){let e=Array.from(this.ring.subarray(0,this.filled)).sort((s,o)=>s-o),t=new Array(21).fill(0),i=0;for(let s of e){i+=s;let o=Math.min(Math.floor(s/2),20);t[o]=(t[o]??0)+1}let r=s=>e[Math.min(Math.floor(s*e.length),e.length-1)]??0;return{fps:i>0?1e3*e.length/i:0,p50:r(.5),p99:r(.99),max:r(1),histogram:t}}};var tC="This browser cannot draw in 3D: turn on hardware acceleration or WebGL in its settings and load the page again.",th=class{constructor(e,t){this.onTrouble=e;this.onRestored=t}onTrouble;onRestored;renderer;prepare(e,t){let i=this.renderer?.getContext();(i===void 0||i.getContextAttributes()?.antialias!==t.antialias)&&(this.drop(),this.make(e,t.antialias)),this.renderer!==void 0&&(this.renderer.shadowMap.enabled=t.shadowMap>0,this.renderer.shadowMap.type=Ks)}drop(){let{renderer:e}=this;this.renderer=void 0,e!==void 0&&(e.domElement.remove(),e.dispose(),e.forceContextLoss())}make(e,t){try{let i=new Fd({antialias:t,powerPreference:"high-performance",stencil:!1}),r=i.domElement;r.className="canvas",r.addEventListener("webglcontextlost",s=>s.preventDefault()),r.addEventListener("webglcontextrestored",()=>this.onRestored()),e.prepend(r),this.renderer=i,this.onTrouble("")}catch{this.onTrouble(tC)}}};function uv(){try{let n=document.createElement("canvas").getContext("webgl2");if(n===null)return!0;let e=n.getExtension("WEBGL_debug_renderer_info"),t=String(n.getParameter(e===null?n.RENDERER:e.UNMASKED_RENDERER_WEBGL));return n.getExtension("WEBGL_lose_context")?.loseContext(),/swiftshader|llvmpipe|software|basic render/i.test(t)}catch{return!0}}var hv=.04,fv=1.52,nC=.25,iC=400,rC=60,sC=.09,oC=.16,aC=.5,lC=3,nh=class{mode="follow";now={azimuth:-1,elevation:.4,distance:5,target:new U};wanted={azimuth:-1,elevation:.4,distance:5,target:new U};ground=0;get target(){return this.now.target}get distance(){return this.now.distance}go(e,t,i,r){this.mode=t,this.ground=i;let s=Math.round((this.now.azimuth-e.azimuth)/(2*Math.PI));dv(this.wanted,{...e,azimuth:e.azimuth+s*2*Math.PI}),r&&dv(this.now,this.wanted)}orbit(e,t){this.wanted.azimuth+=e,this.wanted.elevation=rm(this.wanted.elevation+t,hv,fv)}zoom(e){this.wanted.distance=rm(this.wanted.distance*e,nC,iC)}pan(e,t,i){this.mode="free";let r=2*this.now.distance*Math.tan(i/2),[s,o]=[Math.cos(this.now.azimuth),Math.sin(this.now.azimuth)];this.wanted.target.x+=(-o*e-s*t)*r,this.wanted.target.y+=(s*e-o*t)*r}update(e,t,i=0){let{now:r,wanted:s}=this,o=1-Math.exp(-e/sC);if(this.mode==="follow"&&t!==void 0){let l=Math.hypot(t.x-r.target.x,t.y-r.target.y)>lC+r.distance,c=l?1:1-Math.exp(-e/oC);r.target.x+=(t.x-r.target.x)*c,r.target.y+=(t.y-r.target.y)*c,r.target.z+=(t.z-r.target.z)*(l?1:1-Math.exp(-e/aC)),s.target.copy(r.target)}else r.target.lerp(s.target,o);r.azimuth+=(s.azimuth-r.azimuth)*o,r.elevation+=(s.elevation-r.elevation)*o;let a=this.mode==="follow"?Math.max(s.distance,Math.min(i,rC)):s.distance;r.distance*=(a/r.distance)**o}place(e){let{azimuth:t,elevation:i,distance:r,target:s}=this.now,o=Math.cos(i)*r;e.position.set(s.x+Math.cos(t)*o,s.y+Math.sin(t)*o,s.z+Math.sin(i)*r),e.position.z=Math.max(e.position.z,this.ground+.05),e.lookAt(s),e.near=Math.max(r*.02,.01),e.far=Math.max(r*12,120),e.updateProjectionMatrix(),e.updateMatrixWorld()}};function sm(n,e){let[t,i,r]=[n[0]-e[0],n[1]-e[1],n[2]-e[2]],s=Math.hypot(t,i,r)||1;return{azimuth:Math.atan2(i,t),elevation:rm(Math.asin(r/s),hv,fv),distance:s,target:new U(...e)}}function dv(n,e){n.azimuth=e.azimuth,n.elevation=e.elevation,n.distance=e.distance,n.target.copy(e.target)}function rm(n,e,t){return Math.min(Math.max(n,e),t)}function pv(n,e,t,i){let{positions:r,quaternions:s,bodies:o}=n,{count:a,body:l,local:c}=e,u=Math.min(n.instances,t.length/3,i.length/(16*Math.max(a,1))),f=0;for(let h=0;h<u;h++){let p=t[h*3],m=t[h*3+1],_=t[h*3+2],g=h*o;for(let y=0;y<a;y++,f+=16){let v=l[y];if(v>=o)continue;let M=y*7,x=c[M],C=c[M+1],R=c[M+2],b=c[M+3],E=c[M+4],F=c[M+5],L=c[M+6],[N,z,G]=[x,C,R];if(v>=0){let xe=(g+v)*4,be=s[xe],_e=s[xe+1],ze=s[xe+2],Je=s[xe+3],We=2*(ze*R-Je*C),ht=2*(Je*x-_e*R),ut=2*(_e*C-ze*x),tt=(g+v)*3;N=r[tt]+x+be*We+ze*ut-Je*ht,z=r[tt+1]+C+be*ht+Je*We-_e*ut,G=r[tt+2]+R+be*ut+_e*ht-ze*We;let[zt,kt,Jt,It]=[b,E,F,L];b=be*zt-_e*kt-ze*Jt-Je*It,E=be*kt+_e*zt+ze*It-Je*Jt,F=be*Jt-_e*It+ze*zt+Je*kt,L=be*It+_e*Jt-ze*kt+Je*zt}let[D,X,Y]=[E+E,F+F,L+L],[H,de,J]=[E*D,E*X,E*Y],[ne,oe,me]=[F*X,F*Y,L*Y],[pe,ie,ve]=[b*D,b*X,b*Y];i[f]=1-(ne+me),i[f+1]=de+ve,i[f+2]=J-ie,i[f+4]=de-ve,i[f+5]=1-(H+me),i[f+6]=oe+pe,i[f+8]=J+ie,i[f+9]=oe-pe,i[f+10]=1-(H+ne),i[f+12]=N+p,i[f+13]=z+m,i[f+14]=G+_,i[f+15]=1}}}var am="chevron";function gv(n,e){let t=new Map,i=(r,s,o)=>{let a=`${s<0?"still":"body"} ${cC(r,o)}`,l=t.get(a)??{geom:r,surface:o,moving:s>=0,at:[]};l.at.push([s,r]),t.set(a,l)};if(n.bodies.forEach((r,s)=>{for(let a of r.geoms)i(a,s,mv(a));let o=r.geoms[0];if(n.camera.flat&&r.agent>=0&&o!==void 0&&r.geoms.length===1){let a=o.size[o.shape==="box"?2:0]??0,l=[Math.max(...o.size.slice(0,2),0),a+.004];i({...o,shape:"plane",size:l,mesh:am,colour:"#ffffff"},s,"mark")}}),e)for(let r of n.static)ih(r)||i(r,-1,mv(r));return[...t].map(([r,{geom:s,surface:o,moving:a,at:l}])=>({key:r,geom:s,surface:o,moving:a,...uC(l),...dC(s)}))}function ih(n){return n.shape==="plane"&&n.size.slice(0,2).every(e=>e===0)}function no(n){return n.static.some(e=>!ih(e))}function mv(n){return n.shape==="line"?"line":n.opacity<1?"glass":"solid"}function cC(n,e){let t=n.shape==="line"?JSON.stringify(n.points):n.size.map(i=>i.toFixed(5)).join(" ");return`${e} ${n.shape} ${t} ${n.mesh} ${n.opacity}`}function uC(n){let e=new Int32Array(n.length),t=new Float32Array(n.length*7);return n.forEach(([i,r],s)=>{e[s]=i,t.set(r.position,s*7),t.set(r.quaternion,s*7+3)}),{count:n.length,body:e,local:t,colours:n.map(([,i])=>i.colour)}}function dC(n){let[e=0,t=0,i=0]=n.size;switch(n.shape){case"sphere":return{axis:[0,0,0],radius:e};case"capsule":return{axis:[0,0,t],radius:e};case"cylinder":return{axis:[0,0,Math.max(t-e,0)],radius:e};case"box":case"ellipsoid":{let[r,s,o]=[e,t,i].sort((c,u)=>c-u),a=n.shape==="box"?Math.max(s,r):s,l=Math.max(o-a,0);return{axis:e===o?[l,0,0]:t===o?[0,l,0]:[0,0,l],radius:a}}case"plane":case"line":case"mesh":return{axis:[0,0,0],radius:0}}}var hC=1.08,fC=1.5;function yv(n,e){if(n.crowd!==void 0){let o=n.crowd.mode==="race";return{stand:lm(n.bounds(),e,o?Math.PI*.97:-Math.PI/2+.1,o?.5:.95),mode:o?"follow":"free"}}let t=n.actors[0],i=t?.member.env.scene;if(t===void 0||i===void 0)return{stand:sm([3,-4,2.5],[0,0,.5]),mode:"free"};let r=sm(i.camera.position,i.camera.target);r.distance*=fC*Math.max(1,1.25/e.aspect);let s=no(i)?n.contents(t):void 0;if(s!==void 0&&!s.isEmpty())return{stand:lm(s,e,r.azimuth,Math.max(r.elevation,.3)),mode:"free"};if(n.actors.length>1){let o=lm(n.bounds(),e,r.azimuth,.45);r.target.copy(o.target).setZ(i.camera.target[2]),r.elevation=.45,r.distance=Math.max(r.distance,o.distance)}return{stand:r,mode:no(i)?"free":"follow"}}function _v(n,e,t){let i=Math.max(e*7.5,1.2)*Math.max(1,1.25/t.aspect);return{azimuth:-Math.PI/2+.55,elevation:.6,distance:i,target:n.clone()}}function lm(n,e,t,i){let r=n.getCenter(new U),s=new U(Math.cos(t)*Math.cos(i),Math.sin(t)*Math.cos(i),Math.sin(i)),o=new U(-Math.sin(t),Math.cos(t),0),a=new U().crossVectors(s,o),l=Math.tan(e.fov*Math.PI/360),c=l*e.aspect,u=pC(n),f=new U,h=1;for(let p=0;p<12;p++){h=1;let[m,_,g,y]=[1/0,-1/0,1/0,-1/0];for(let v of u){f.subVectors(v,r);let M=Math.max(Math.abs(f.dot(o))/c,Math.abs(f.dot(a))/l);h=Math.max(h,f.dot(s)+M*hC)}for(let v of u){f.subVectors(v,r);let M=h-f.dot(s);[m,_]=[Math.min(m,f.dot(a)/M),Math.max(_,f.dot(a)/M)],[g,y]=[Math.min(g,f.dot(o)/M),Math.max(y,f.dot(o)/M)]}r.addScaledVector(a,(m+_)/2*h*.8).addScaledVector(o,(g+y)/2*h*.8)}return{azimuth:t,elevation:i,distance:h,target:r}}function pC(n){let[e,t,i]=[[n.min.x,n.max.x],[n.min.y,n.max.y],[n.min.z,n.max.z]];return e.flatMap(r=>t.flatMap(s=>i.map(o=>new U(r,s,o))))}var rh=class{line;positions=new Mt(new Float32Array(6),3);constructor(e){let t=new qt;t.setAttribute("position",this.positions),this.line=new Ws(t,new xs({color:e?16777215:1318938,depthTest:!1,transparent:!0,opacity:.9})),this.line.visible=!1,this.line.frustumCulled=!1,this.line.renderOrder=9}span(e,t){this.line.visible=e!==void 0&&t!==void 0,!(e===void 0||t===void 0)&&(this.positions.setXYZ(0,...e).setXYZ(1,...t),this.positions.needsUpdate=!0)}};var Wl=new U;function Hi(n,e,t,i,r,s){let o=2*Math.PI*r/4,a=Math.max(s-2*r,0),l=Math.PI/4;Wl.copy(e),Wl[i]=0,Wl.normalize();let c=.5*o/(o+a),u=1-Wl.angleTo(n)/l;return Math.sign(Wl[t])===1?u*c:a/(o+a)+c+c*(1-u)}var sh=class n extends Sr{constructor(e=1,t=1,i=1,r=2,s=.1){let o=r*2+1;if(s=Math.min(e/2,t/2,i/2,s),super(1,1,1,o,o,o),this.type="RoundedBoxGeometry",this.parameters={width:e,height:t,depth:i,segments:r,radius:s},o===1)return;let a=this.toNonIndexed();this.index=null,this.attributes.position=a.attributes.position,this.attributes.normal=a.attributes.normal,this.attributes.uv=a.attributes.uv;let l=new U,c=new U,u=new U(e,t,i).divideScalar(2).subScalar(s),f=this.attributes.position.array,h=this.attributes.normal.array,p=this.attributes.uv.array,m=f.length/6,_=new U,g=.5/o;for(let y=0,v=0;y<f.length;y+=3,v+=2)switch(l.fromArray(f,y),c.copy(l),c.x-=Math.sign(c.x)*g,c.y-=Math.sign(c.y)*g,c.z-=Math.sign(c.z)*g,c.normalize(),f[y+0]=u.x*Math.sign(l.x)+c.x*s,f[y+1]=u.y*Math.sign(l.y)+c.y*s,f[y+2]=u.z*Math.sign(l.z)+c.z*s,h[y+0]=c.x,h[y+1]=c.y,h[y+2]=c.z,Math.floor(y/m)){case 0:_.set(1,0,0),p[v+0]=Hi(_,c,"z","y",s,i),p[v+1]=1-Hi(_,c,"y","z",s,t);break;case 1:_.set(-1,0,0),p[v+0]=1-Hi(_,c,"z","y",s,i),p[v+1]=1-Hi(_,c,"y","z",s,t);break;case 2:_.set(0,1,0),p[v+0]=1-Hi(_,c,"x","z",s,e),p[v+1]=Hi(_,c,"z","x",s,i);break;case 3:_.set(0,-1,0),p[v+0]=1-Hi(_,c,"x","z",s,e),p[v+1]=1-Hi(_,c,"z","x",s,i);break;case 4:_.set(0,0,1),p[v+0]=1-Hi(_,c,"x","y",s,e),p[v+1]=1-Hi(_,c,"y","x",s,t);break;case 5:_.set(0,0,-1),p[v+0]=Hi(_,c,"x","y",s,e),p[v+1]=1-Hi(_,c,"y","x",s,t);break}}static fromJSON(e){return new n(e.width,e.height,e.depth,e.segments,e.radius)}};function ha(n,e,t){let[i=.5,r=.5,s=.5]=n.size,{segments:o}=e;switch(n.shape){case"box":{let a=Math.min(i,r,s)*.35;return t&&o>=16?new sh(2*i,2*r,2*s,3,a):new Sr(2*i,2*r,2*s)}case"sphere":return new ws(i,o,Math.max(5,o>>1)).rotateX(Math.PI/2);case"ellipsoid":return new ws(1,o,Math.max(6,o>>1)).rotateX(Math.PI/2).scale(i,r,s);case"cylinder":return new bs(i,i,2*r,o).rotateX(Math.PI/2);case"capsule":return new fl(i,2*r,o<=6?1:Math.max(2,o>>2),o).rotateX(Math.PI/2);case"plane":return n.mesh===am?gC(i,r):new fi(2*i,2*r);case"line":return yC(n.points,e.line);case"mesh":return new qt}}var mC=new Ye("#6a757c"),vv=.055;function oh(n,e){let t=new Ye(n);if(e.flat||!e.dark)return t;let i=.21*t.r+.72*t.g+.07*t.b;return i<vv?t.lerp(mC,.55*(1-i/vv)):t}function fa(n,e,t,i,r="#ffffff",s=!1){let o=new Ye(r);switch(n){case"line":return new Zn({color:o,transparent:!0,opacity:e*.9,depthWrite:!1,polygonOffset:!0,polygonOffsetFactor:-2,polygonOffsetUnits:-2});case"mark":return new Zn({color:o});case"glass":return t.flat?new Zn({color:o,transparent:!0,opacity:e,depthWrite:!1,blending:t.dark?Js:Mr}):new Ss({color:o,transparent:!0,opacity:e,depthWrite:!1});case"solid":{let a=s?o.clone().multiplyScalar(.55):new Ye(0);return t.rich?new Tl({color:o,emissive:a,roughness:i?.42:.8,metalness:i?.05:0}):new Ss({color:o,emissive:a})}}}function gC(n,e){let t=n*.62,i=new ta;return i.moveTo(t,0),i.lineTo(-t*.55,t*.8),i.lineTo(-t*.15,0),i.lineTo(-t*.55,-t*.8),i.closePath(),new Ml(i).translate(0,0,e)}function yC(n,e){let t=new qt,i=n.length;if(i<2)return t;let r=n[0],s=n[i-1],o=i>2&&Math.hypot(r[0]-s[0],r[1]-s[1],r[2]-s[2])<1e-6,a=[],l=[],c=e/2;for(let u=0;u<i;u++){let f=n[u],h=u>0?n[u-1]:o?n[i-2]:void 0,p=u<i-1?n[u+1]:o?n[1]:void 0,[m,_]=_C(h,f,p);if(a.push(f[0]+m*c,f[1]+_*c,f[2],f[0]-m*c,f[1]-_*c,f[2]),u>0){let g=u*2;l.push(g-2,g-1,g,g,g-1,g+1)}}return t.setAttribute("position",new Mt(a,3)),t.setIndex(l),t.computeVertexNormals(),t}function _C(n,e,t){let i=(l,c)=>{let u=Math.hypot(c[0]-l[0],c[1]-l[1])||1;return[-(c[1]-l[1])/u,(c[0]-l[0])/u]};if(n===void 0)return t===void 0?[0,0]:i(e,t);if(t===void 0)return i(n,e);let r=i(n,e),s=i(e,t),o=[r[0]+s[0],r[1]+s[1]],a=Math.min(2/Math.max(o[0]**2+o[1]**2,1e-6),1.5);return[o[0]*a,o[1]*a]}var ah=class{constructor(e,t,i,r,s){this.spec=e;this.instances=t;this.shift=new Float32Array(t*3),this.visible=new Uint8Array(t).fill(1),this.drawings=gv(e,r).map(o=>this.draw(o,i,s)),this.shapes=this.drawings.reduce((o,{batch:a})=>o+(a.moving&&a.radius>0?a.count:0),0)*t,this.paint(void 0)}spec;instances;object=new Tn;drawings;shift;visible;shapes;close=-1;stillDirty=!0;drawCloser(e){this.close=e}moved(){this.stillDirty=!0}pose(e){if(e.bodies===this.spec.bodies.length){for(let{batch:t,mesh:i,matrices:r}of this.drawings){if(!t.moving&&!this.stillDirty)continue;pv(e,t,this.shift,r);let s=t.count*16;for(let a=0;a<this.instances;a++)this.visible[a]===0&&r.fill(0,a*s,(a+1)*s);let o=i.instanceMatrix.array;o!==r&&this.leaveOut(t,r,o),i.instanceMatrix.needsUpdate=!0}this.stillDirty=!1}}paint(e){for(let{batch:t,mesh:i,colours:r,lightness:s}of this.drawings){let o=i.instanceColor.array;for(let a=0;a<this.instances;a++){let l=a*4,c=e===void 0||!t.moving?0:e[l+3];for(let u=0;u<t.count;u++){let f=(a*t.count+u)*3,h=s[u]*c;for(let p=0;p<3;p++)o[f+p]=r[u*3+p]*(1-c)+(e===void 0?0:e[l+p])*h}}i.instanceColor.needsUpdate=!0}}shade(e){for(let{batch:t,matrices:i}of this.drawings)t.moving&&t.radius>0&&t.surface==="solid"&&e.add(i,t.count*this.instances,t.axis,t.radius)}dispose(){for(let{mesh:e}of this.drawings)e.geometry.dispose(),e.material.dispose(),e.dispose()}draw(e,t,i){let r=e.count*this.instances,s=fa(e.surface,e.geom.opacity,t,e.moving),o=new Hs(ha(e.geom,t,e.moving),s,r);e.geom.shape==="mesh"&&i.load(this.spec,e.geom.mesh,u=>o.geometry=u),o.frustumCulled=!1,o.instanceMatrix.setUsage(yi),o.instanceMatrix.array.fill(0),o.instanceColor=new hi(new Float32Array(r*3),3).setUsage(yi);let a=e.surface==="solid"&&e.geom.shape!=="plane";o.castShadow=t.shadows&&a,o.receiveShadow=t.shadows&&e.surface==="solid"&&!e.moving,this.object.add(o);let l=this.spec.bodies.some((u,f)=>u.visuals.length>0&&e.body.includes(f)),c=new Float32Array(e.count*3);return e.colours.forEach((u,f)=>oh(u,t).toArray(c,f*3)),{batch:e,mesh:o,colours:c,lightness:this.lightness(c),matrices:l?new Float32Array(r*16):o.instanceMatrix.array}}lightness(e){return Float32Array.from({length:e.length/3},(t,i)=>{let r=i*3,s=.21*e[r]+.72*e[r+1]+.07*e[r+2];return .72+.34*Math.min(Math.sqrt(s)*1.2,1)})}leaveOut(e,t,i){if(i.set(t),!(this.close<0))for(let r=0;r<e.count;r++){let s=this.spec.bodies[e.body[r]];if(s===void 0||s.visuals.length===0)continue;let o=(this.close*e.count+r)*16;i.fill(0,o,o+16)}}};var Xl=class{constructor(e,t,i){this.spec=e;this.groups=e.bodies.map(r=>{if(r.visuals.length===0)return;let s=new Tn;for(let o of r.visuals){let a=o.opacity<1?"glass":"solid",l=new Pt(o.shape==="mesh"?new qt:ha(o,t,!0),fa(a,o.opacity,t,!0,oh(o.colour,t)));l.position.set(...o.position);let[c,u,f,h]=o.quaternion;l.quaternion.set(u,f,h,c),l.castShadow=t.shadows&&a==="solid",l.frustumCulled=!1,o.shape==="mesh"&&(this.missing+=1,i.load(e,o.mesh,p=>{l.geometry=p,this.missing-=1})),s.add(l)}return this.object.add(s),s})}spec;object=new Tn;groups;missing=0;static wanted(e){return e.bodies.some(t=>t.visuals.length>0)}get ready(){return this.missing===0}pose(e,t,i){let{positions:r,quaternions:s,bodies:o}=e;this.groups.forEach((a,l)=>{if(a===void 0||l>=o)return;let c=t*o+l;a.position.set((r[c*3]??0)+i[0],(r[c*3+1]??0)+i[1],(r[c*3+2]??0)+i[2]),a.quaternion.set(s[c*4+1]??0,s[c*4+2]??0,s[c*4+3]??0,s[c*4]??1)})}dispose(){this.object.traverse(e=>{e instanceof Pt&&(e.geometry.dispose(),e.material.dispose())})}};function xv(n,e,t=1.7){return e==="race"?xC(n):vC(n,t)}function bv(n){let e=[],t=0,i=0;return n.forEach((r,s)=>{s>0&&(t+=r.reachY*1.25),e.push({hold:"none",offsets:new Float32Array([0,t]),tileX:r.reachX*2,tileY:r.reachY*2}),t+=r.reachY*1.25,i=Math.max(i,r.reachX)}),{placements:e,minX:-i,maxX:i,minY:-(n[0]?.reachY??1),maxY:Math.max(t,1)}}function vC(n,e){let t=[],i={placements:t,minX:0,minY:0,maxX:0,maxY:0},r=c=>[2*c.reachX*1.12,2*c.reachY*1.12],s=n.reduce((c,u)=>c+u.instances*r(u)[0]*r(u)[1],0),o=Math.sqrt(s/e),a=0;for(let c of n){let[u,f]=r(c),h=Math.max(1,Math.round(c.instances*f/Math.max(o,1e-6))),p=Math.ceil(c.instances/h),m=new Float32Array(c.instances*2);for(let _=0;_<c.instances;_++)m[_*2]=a+(_%h+.5)*u,m[_*2+1]=(p/2-.5-Math.floor(_/h))*f;t.push({hold:c.roams?"root":"none",offsets:m,tileX:u,tileY:f}),a+=h*u+.6*u,i.maxX=a-.6*u,i.maxY=Math.max(i.maxY,p*f/2),i.minY=-i.maxY}let l=i.maxX/2;for(let c of t)for(let u=0;u<c.offsets.length;u+=2)c.offsets[u]=c.offsets[u]-l;return{...i,minX:-l,maxX:l}}function xC(n){let e=[],t=0,i=0,r=n.reduce((o,a)=>o+a.instances,0),s=Math.min(Math.max(24/Math.max(r,1),.28),1);for(let o of n){let a=2*o.reachY*s,l=new Float32Array(o.instances*2);for(let c=0;c<o.instances;c++)l[c*2+1]=t+(c+.5)*a;e.push({hold:o.roams?"lane":"none",offsets:l,tileX:2*o.reachX,tileY:a}),t+=o.instances*a,i=Math.max(i,o.reachX)}for(let o of e)for(let a=1;a<o.offsets.length;a+=2)o.offsets[a]=o.offsets[a]-t/2;return{placements:e,minX:-i,maxX:i,minY:-t/2,maxY:t/2}}function wv(n,e,t,i){let{offsets:r,hold:s}=n,o=Math.min(r.length/2,i.length/3);for(let a=0;a<o;a++){let l=a*t*3;i[a*3]=r[a*2]-(s==="root"?e[l]:0),i[a*3+1]=r[a*2+1]-(s==="none"?0:e[l+1]),i[a*3+2]=0}}function Sv(n,e,t){let[i,r]=[0,0];for(let s=0;s<e;s++){let o=s*t*3;for(let a=1;a<t;a++){let l=o+a*3;i=Math.max(i,Math.abs(n[l]-n[o])),r=Math.max(r,Math.abs(n[l+1]-n[o+1]))}}return[i,r]}var bC=`
attribute vec4 tile;
attribute vec2 way;
attribute vec4 tint;
uniform float ground;
varying vec2 place;
varying vec2 half_;
varying vec2 moved;
varying vec4 colour;
void main() {
  half_ = tile.zw;
  place = position.xy * half_;
  moved = way;
  colour = tint;
  gl_Position = projectionMatrix * viewMatrix * vec4(tile.xy + place, ground + 0.001, 1.0);
}`,wC=`
uniform float dark;
varying vec2 place;
varying vec2 half_;
varying vec2 moved;
varying vec4 colour;
void main() {
  float r = 0.16 * min(half_.x, half_.y);
  vec2 q = abs(place) - half_ + r;
  float away = length(max(q, 0.0)) + min(max(q.x, q.y), 0.0) - r;
  float w = max(fwidth(away), 1e-4);
  float inside = 1.0 - smoothstep(-w, 0.0, away);
  float edge = inside * smoothstep(-w * 2.2 - 0.02, -w * 1.2 - 0.015, away);
  vec2 p = place + moved;
  vec2 f = max(fwidth(p), vec2(1e-4)) * 1.2;
  vec2 near = abs(fract(p * 2.0 - 0.5) - 0.5) / (f * 2.0);
  float seen = 1.0 - smoothstep(0.05, 0.25, max(f.x, f.y));
  float grid = (1.0 - min(min(near.x, near.y), 1.0)) * seen;
  vec3 base = mix(vec3(0.0), vec3(1.0), dark);
  vec3 c = mix(mix(base, colour.rgb, 0.6), colour.rgb * mix(0.7, 1.0, dark), edge);
  float alpha = inside * (mix(0.1, 0.06, dark) + 0.12 * grid + mix(0.8, 0.55, dark) * edge) * colour.a;
  gl_FragColor = vec4(c, alpha);
  #include <colorspace_fragment>
}`,lh=class{mesh;way;tint;constructor(e,t,i){let r=e.offsets.length/2,s=new Ys;s.setAttribute("position",new Mt([-1,-1,0,1,-1,0,1,1,0,-1,1,0],3)),s.setIndex([0,1,2,0,2,3]);let o=new Float32Array(r*4);for(let l=0;l<r;l++)o.set([e.offsets[l*2]??0,e.offsets[l*2+1]??0,e.tileX*.48,e.tileY*.48],l*4);this.way=new hi(new Float32Array(r*2),2).setUsage(yi),this.tint=new hi(new Float32Array(r*4).fill(1),4).setUsage(yi),s.setAttribute("tile",new hi(o,4)),s.setAttribute("way",this.way),s.setAttribute("tint",this.tint),s.instanceCount=r;let a=new Jn({vertexShader:bC,fragmentShader:wC,uniforms:{ground:{value:t},dark:{value:i?1:0}},transparent:!0,depthWrite:!1});this.mesh=new Pt(s,a),this.mesh.frustumCulled=!1,this.mesh.renderOrder=-1}move(e,t){let i=this.way.array;for(let r=0;r<i.length/2;r++){let s=r*t*3,[o,a]=[e[s]??0,e[s+1]??0];i[r*2]=o-Math.floor(o),i[r*2+1]=a-Math.floor(a)}this.way.needsUpdate=!0}paint(e){this.tint.array.set(e.subarray(0,this.tint.array.length)),this.tint.needsUpdate=!0}dispose(){this.mesh.geometry.dispose(),this.mesh.material.dispose()}};var SC={count:0,env:new Uint32Array(0),episode:new Uint32Array(0),length:new Uint32Array(0),return:new Float32Array(0)},ch=class{constructor(e,t,i){this.member=e;this.making=t;this.parent=i}member;making;parent;cast;closeup;pads;tints=new Float32Array(0);shown=new Uint8Array(0);placement={hold:"none",offsets:new Float32Array(2),tileX:1,tileY:1};reach=[.5,.5];get stream(){return this.member.stream}get runId(){return this.member.runId}get envKey(){return this.member.envKey}get records(){return this.member.feed.newest?.records??SC}advance(e){let{feed:t,env:i}=this.member;return!t.advance(e)||t.poses.bodies!==i.scene.bodies.length||this.cast?.instances===t.poses.instances?!1:(this.recast(t.poses.instances),!0)}standing(){return{instances:this.cast?.instances??0,reachX:this.reach[0],reachY:this.reach[1],roams:!no(this.member.env.scene)}}place(e,t,i){this.placement=e,this.dropPads(),i&&e.offsets.length>2&&(this.pads=new lh(e,t,this.making.dark),this.parent.add(this.pads.mesh),this.pads.paint(this.tints)),this.cast?.moved()}pose(){let{cast:e,member:t}=this;if(e===void 0)return;let{poses:i}=t.feed;wv(this.placement,i.positions,i.bodies,e.shift),e.pose(i),this.pads?.move(i.positions,i.bodies)}drawCloser(e,t=this.member.env.scene){let{cast:i}=this;if(i===void 0)return;let r=e>=0&&Xl.wanted(t)&&t.bodies.length===this.member.env.scene.bodies.length;(!r||this.closeup!==void 0&&this.closeup.spec!==t)&&this.dropCloseup(),r&&this.closeup===void 0&&(this.closeup=new Xl(t,this.making.look,this.making.meshes),this.parent.add(this.closeup.object));let{closeup:s}=this;if(s!==void 0){s.object.visible=s.ready;let o=e*3;s.pose(this.member.feed.poses,e,[i.shift[o]??0,i.shift[o+1]??0,i.shift[o+2]??0])}i.drawCloser(s?.ready===!0?e:-1)}root(e,t){let{poses:i}=this.member.feed,r=e*i.bodies*3,s=this.cast?.shift,o=e*3;return t.set((i.positions[r]??0)+(s?.[o]??0),(i.positions[r+1]??0)+(s?.[o+1]??0),(i.positions[r+2]??0)+(s?.[o+2]??0))}repaint(e){let{cast:t}=this;if(t!==void 0){t.paint(this.tints),this.pads?.paint(this.tints);for(let i=0;i<t.instances;i++)t.visible[i]=e?this.shown[i]??1:1}}dispose(){this.dropPads(),this.dropCloseup(),this.dropCast()}recast(e){this.dropPads(),this.dropCloseup(),this.dropCast();let{env:t,feed:i,crowd:r}=this.member,s=!this.making.ownBackdrop;this.cast=new ah(t.scene,e,this.making.look,s,this.making.meshes),this.parent.add(this.cast.object),this.tints=new Float32Array(e*4),this.shown=new Uint8Array(e).fill(1);let[o,a]=Sv(i.poses.positions,e,i.poses.bodies),l=MC(t.scene),c=Math.max(o,a)+l;this.reach=r&&a<.02?[c,Math.max(c*.4,l)]:[c,c]}dropCast(){this.cast!==void 0&&(this.parent.remove(this.cast.object),this.cast.dispose(),this.cast=void 0)}dropCloseup(){this.closeup!==void 0&&(this.parent.remove(this.closeup.object),this.closeup.dispose(),this.closeup=void 0)}dropPads(){this.pads!==void 0&&(this.parent.remove(this.pads.mesh),this.pads.dispose(),this.pads=void 0)}};function MC(n){let e=n.bodies.flatMap(t=>t.geoms.map(i=>Math.hypot(i.position[0],i.position[1])+(i.shape==="mesh"?.1:Math.max(...i.size,.05))));return e.sort((t,i)=>t-i),e[e.length>>1]??.2}function Av(n,e=!1){let t=n[0].index!==null,i=new Set(Object.keys(n[0].attributes)),r=new Set(Object.keys(n[0].morphAttributes)),s={},o={},a=n[0].morphTargetsRelative,l=new qt;l.morphTargetsRelative=a;let c=0;for(let u=0;u<n.length;++u){let f=n[u],h=0,p=0;if(t!==(f.index!==null))return console.error("THREE.BufferGeometryUtils: .mergeGeometries() failed with geometry at index "+u+". All geometries must have compatible attributes; make sure index attribute exists among all geometries, or in none of them."),null;for(let m in f.attributes){if(!i.has(m))return console.error("THREE.BufferGeometryUtils: .mergeGeometries() failed with geometry at index "+u+'. All geometries must have compatible attributes; make sure "'+m+'" attribute exists among all geometries, or in none of them.'),null;s[m]===void 0&&(s[m]=[]),s[m].push(f.attributes[m]),h++}if(h!==i.size)return console.error("THREE.BufferGeometryUtils: .mergeGeometries() failed with geometry at index "+u+". Make sure all geometries have the same number of attributes."),null;if(a!==f.morphTargetsRelative)return console.error("THREE.BufferGeometryUtils: .mergeGeometries() failed with geometry at index "+u+". .morphTargetsRelative must be consistent throughout all geometries."),null;for(let m in f.morphAttributes){if(!r.has(m))return console.error("THREE.BufferGeometryUtils: .mergeGeometries() failed with geometry at index "+u+".  .morphAttributes must be consistent throughout all geometries."),null;if(f.morphAttributes[m].length!==n[0].morphAttributes[m].length)return console.error("THREE.BufferGeometryUtils: .mergeGeometries() failed with geometry at index "+u+'. All geometries must have the same number of morph targets for the "'+m+'" morph attribute.'),null;o[m]===void 0&&(o[m]=[]),o[m].push(f.morphAttributes[m]),p++}if(p!==r.size)return console.error("THREE.BufferGeometryUtils: .mergeGeometries() failed with geometry at index "+u+". Make sure all geometries have the same number of morph attributes."),null;if(e){let m;if(t)m=f.index.count;else if(f.attributes.position!==void 0)m=f.attributes.position.count;else return console.error("THREE.BufferGeometryUtils: .mergeGeometries() failed with geometry at index "+u+". The geometry must have either an index or a position attribute"),null;l.addGroup(c,m,u),c+=m}}if(t){let u=0,f=[];for(let h=0;h<n.length;++h){let p=n[h].index;for(let m=0;m<p.count;++m)f.push(p.getX(m)+u);u+=n[h].attributes.position.count}l.setIndex(f)}for(let u in s){let f=Mv(s[u]);if(!f)return console.error("THREE.BufferGeometryUtils: .mergeGeometries() failed while trying to merge the "+u+" attribute."),null;l.setAttribute(u,f)}for(let u in o){let f=o[u][0].length;if(f!==0){l.morphAttributes=l.morphAttributes||{},l.morphAttributes[u]=[];for(let h=0;h<f;++h){let p=[];for(let _=0;_<o[u].length;++_)p.push(o[u][_][h]);let m=Mv(p);if(!m)return console.error("THREE.BufferGeometryUtils: .mergeGeometries() failed while trying to merge the "+u+" morphAttribute."),null;l.morphAttributes[u].push(m)}}}return l}function Mv(n){let e,t,i,r=-1,s=0;for(let c=0;c<n.length;++c){let u=n[c];if(e===void 0&&(e=u.array.constructor),e!==u.array.constructor)return console.error("THREE.BufferGeometryUtils: .mergeAttributes() failed. BufferAttribute.array must be of consistent array types across matching attributes."),null;if(t===void 0&&(t=u.itemSize),t!==u.itemSize)return console.error("THREE.BufferGeometryUtils: .mergeAttributes() failed. BufferAttribute.itemSize must be consistent across matching attributes."),null;if(i===void 0&&(i=u.normalized),i!==u.normalized)return console.error("THREE.BufferGeometryUtils: .mergeAttributes() failed. BufferAttribute.normalized must be consistent across matching attributes."),null;if(r===-1&&(r=u.gpuType),r!==u.gpuType)return console.error("THREE.BufferGeometryUtils: .mergeAttributes() failed. BufferAttribute.gpuType must be consistent across matching attributes."),null;s+=u.count*t}let o=new e(s),a=new Pn(o,t,i),l=0;for(let c=0;c<n.length;++c){let u=n[c];if(u.isInterleavedBufferAttribute){let f=l/t;for(let h=0,p=u.count;h<p;h++)for(let m=0;m<t;m++){let _=u.getComponent(h,m);a.setComponent(h+f,m,_)}}else o.set(u.array,l);l+=u.count*t}return r!==void 0&&(a.gpuType=r),a}var Tv=128,Ev=new Ye("#ffb454"),AC=new Ye("#7fd6ff"),TC=4,EC=new U(0,0,1),uh=class{mesh;largest=0;constructor(){let e=new bs(.5,.5,.78,10).rotateX(Math.PI/2).translate(0,0,.39),t=new pl(1.35,.24,14).rotateX(Math.PI/2).translate(0,0,.88),i=Av([e,t]);e.dispose(),t.dispose(),this.mesh=new Hs(i,new Zn({transparent:!0,opacity:.92,depthTest:!1}),Tv),this.mesh.instanceMatrix.setUsage(yi),this.mesh.setColorAt(0,Ev),this.mesh.frustumCulled=!1,this.mesh.renderOrder=5,this.mesh.count=0}begin(e){this.largest*=Math.exp(-e/TC),this.mesh.count=0}add(e,t,i){let{data:r}=e;for(let s=0;s<e.count;s++)this.largest=Math.max(this.largest,Nv(r,s));for(let s=0;s<e.count&&this.mesh.count<Tv;s++){let o=Nv(r,s);if(!(o>.01*this.largest))continue;let a=s*6,l=i*Math.sqrt(o/this.largest);Rv.set((r[a]??0)+t[0],(r[a+1]??0)+t[1],(r[a+2]??0)+t[2]),Cv.set(r[a+3]??0,r[a+4]??0,r[a+5]??1).divideScalar(o),Pv.setFromUnitVectors(EC,Cv),Iv.set(i*.022,i*.022,l),Lv.compose(Rv,Pv,Iv),this.mesh.setMatrixAt(this.mesh.count,Lv),this.mesh.setColorAt(this.mesh.count,e.kind[s]===S0.DRAG?AC:Ev),this.mesh.count+=1}}end(){this.mesh.instanceMatrix.needsUpdate=!0,this.mesh.instanceColor!==null&&(this.mesh.instanceColor.needsUpdate=!0)}dispose(){this.mesh.geometry.dispose(),this.mesh.material.dispose(),this.mesh.dispose()}},Rv=new U,Cv=new U,Iv=new U,Pv=new Bi,Lv=new Nt;function Nv(n,e){let t=e*6+3;return Math.hypot(n[t]??0,n[t+1]??0,n[t+2]??0)}function Dv(n){n.traverse(e=>{if(!(e instanceof Pt))return;e.geometry.dispose();let t=e.material;t.map?.dispose(),t.dispose()})}var RC=`
attribute vec3 centre;
attribute vec4 hull;
uniform float ground;
uniform vec2 slant;
varying vec2 place;
varying float half_;
varying float radius;
varying float soft;
varying float strength;
void main() {
  vec3 a = centre - hull.xyz;
  vec3 b = centre + hull.xyz;
  float low = max(min(a.z, b.z) - hull.w - ground, 0.0);
  vec2 pa = a.xy - slant * max(a.z - ground, 0.0);
  vec2 pb = b.xy - slant * max(b.z - ground, 0.0);
  vec2 along = pb - pa;
  float reach = length(along);
  vec2 x = reach > 1e-5 ? along / reach : vec2(1.0, 0.0);
  vec2 y = vec2(-x.y, x.x);
  half_ = reach * 0.5;
  radius = hull.w;
  soft = hull.w * 0.55 + low * 0.5;
  strength = 1.0 / (1.0 + 1.6 * low / (hull.w + 0.05));
  float r = radius + soft;
  place = vec2(position.x * (half_ + r), position.y * r);
  vec2 world = (pa + pb) * 0.5 + x * place.x + y * place.y;
  gl_Position = projectionMatrix * viewMatrix * vec4(world, ground + 0.004, 1.0);
}`,CC=`
uniform float opacity;
varying vec2 place;
varying float half_;
varying float radius;
varying float soft;
varying float strength;
void main() {
  float away = length(vec2(max(abs(place.x) - half_, 0.0), place.y));
  float edge = 1.0 - smoothstep(max(radius - soft, 0.0), radius + soft, away);
  gl_FragColor = vec4(0.0, 0.015, 0.01, opacity * strength * edge * edge);
}`,dh=class{mesh;centre;hull;at=0;constructor(e,t,i,r){let s=new Ys;s.setAttribute("position",new Mt([-1,-1,0,1,-1,0,1,1,0,-1,1,0],3)),s.setIndex([0,1,2,0,2,3]),this.centre=new hi(new Float32Array(e*3),3).setUsage(yi),this.hull=new hi(new Float32Array(e*4),4).setUsage(yi),s.setAttribute("centre",this.centre),s.setAttribute("hull",this.hull),s.instanceCount=0;let o=new Jn({vertexShader:RC,fragmentShader:CC,uniforms:{ground:{value:t},slant:{value:i},opacity:{value:r}},transparent:!0,depthWrite:!1,polygonOffset:!0,polygonOffsetFactor:-1,polygonOffsetUnits:-1});this.mesh=new Pt(s,o),this.mesh.frustumCulled=!1,this.mesh.renderOrder=0}begin(){this.at=0}add(e,t,i,r){let s=this.centre.array,o=this.hull.array,[a,l,c]=i,u=Math.min(t,o.length/4-this.at);for(let f=0;f<u;f++){let h=f*16;if(e[h+15]===0)continue;let p=this.at*3,m=this.at*4;s[p]=e[h+12],s[p+1]=e[h+13],s[p+2]=e[h+14],o[m]=e[h]*a+e[h+4]*l+e[h+8]*c,o[m+1]=e[h+1]*a+e[h+5]*l+e[h+9]*c,o[m+2]=e[h+2]*a+e[h+6]*l+e[h+10]*c,o[m+3]=r,this.at+=1}}end(){this.mesh.geometry.instanceCount=this.at,this.centre.needsUpdate=!0,this.hull.needsUpdate=!0}dispose(){this.mesh.geometry.dispose(),this.mesh.material.dispose()}},Is=new U(-.35,.5,1.5).normalize(),kv=[Is.x/Is.z,Is.y/Is.z];function cm(n,e){let t=document.createElement("canvas");t.width=n,t.height=e;let i=t.getContext("2d");if(i===null)throw new Error("This browser gives no 2D canvas.");return[t,i]}function Fv(n,e){let[i,r]=cm(256,256);r.fillStyle="#f4f4f4",r.fillRect(0,0,256,256);let s=12345,o=()=>(s=Math.imul(s,1664525)+1013904223>>>0,s/4294967296);for(let l=0;l<5200;l++)r.fillStyle=o()<.5?"rgba(255,255,255,0.30)":"rgba(0,0,0,0.07)",r.fillRect(o()*256,o()*256,1+o(),2+o()*4);let a=new Yr(i);return a.colorSpace=In,a.minFilter=Ri,a.magFilter=Ln,a.anisotropy=4,a.wrapS=a.wrapT=$o,a.repeat.set(n/2.5,e/2.5),a}function Uv(){let[e,t]=cm(256,256),i=t.createImageData(256,256),r=o=>Math.min(Math.max(o,0),1)**2*(3-2*Math.min(Math.max(o,0),1));for(let o=0;o<256;o++)for(let a=0;a<256;a++){let l=u=>r(Math.min(u,255-u)/76.8),c=(o*256+a)*4;i.data.fill(255,c,c+3),i.data[c+3]=255*l(a)*l(o)}t.putImageData(i,0,0);let s=new Yr(e);return s.colorSpace=In,s}function Ov(n,e){let[t,i]=cm(128,128),r=i.createRadialGradient(64,64,0,64,64,64);for(let o=0;o<=10;o++){let a=(1-o/10)**e;r.addColorStop(o/10,n.replace("ALPHA",a.toFixed(3)))}i.fillStyle=r,i.fillRect(0,0,128,128);let s=new Yr(t);return s.colorSpace=In,s}var hh=class{object=new Tn;bounds=new Xn;ground=.002;behind;glows=[];pulse=0;constructor(e,t,i,r){this.behind=r.background;let s=new Set(e.bodies.filter(a=>a.agent>=0).map(a=>a.geoms[0]?.colour??"")),o=PC(e.static);for(let a of e.static){if(a===o)continue;let l=a.opacity<1&&a.shape!=="line",c=l?LC(a,e.static,s):a.colour,u=IC({...a,colour:c},t,s.has(a.colour)&&!l);this.object.add(u),this.bounds.expandByObject(u,!0),l&&this.addGlow(a,c,r)}this.bounds.isEmpty()&&this.bounds.set(new U(-1,-1,0),new U(1,1,1)),o!==void 0&&this.addGround(o,r),this.addLight(i,r)}look(){}flare(){this.pulse=1}animate(e){if(!(this.pulse<=0)){this.pulse=Math.max(this.pulse-e*.9,0);for(let t of this.glows)t.mesh.material.opacity=t.strength*(1+1.6*this.pulse)}}addLight(e,t){this.object.add(new qs(16055295,t.dark?1849898:7312504,t.dark?1.9:2.4));let i=new $s(16774108,2.1),r=this.bounds.getSize(new U),s=Math.max(r.x,r.y)*.62;i.position.copy(Is).multiplyScalar(s*1.62),e.shadowMap>0&&(i.castShadow=!0,i.shadow.mapSize.set(e.shadowMap,e.shadowMap),i.shadow.radius=4,i.shadow.bias=-6e-4,i.shadow.normalBias=.01,Object.assign(i.shadow.camera,{left:-s,right:s,top:s,bottom:-s,near:.1,far:s*4})),this.object.add(i)}addGround(e,t){let i=this.bounds.getSize(new U),r=new Ye(e.colour).lerp(new Ye(t.background),t.dark?.25:.55),s=new Zn({map:Uv(),color:r,transparent:!0,depthWrite:!1}),o=new Pt(new fi(i.x*1.9,i.y*2.1),s);o.position.set(e.position[0],e.position[1],e.position[2]),o.renderOrder=-2,this.object.add(o)}addGlow(e,t,i){let[r=.3,s=.3]=e.size,o=.7,a=new Zn({map:Ov("rgba(255,255,255,ALPHA)",1.8),color:new Ye(t),transparent:!0,opacity:o,depthWrite:!1,blending:i.dark?Js:Mr}),l=new Pt(new fi(r*2+s*2.2,s*4),a);l.position.set(e.position[0],e.position[1],.014),l.renderOrder=1,this.object.add(l),this.glows.push({mesh:l,strength:o})}};function IC(n,e,t){let i=n.shape==="line"?"line":n.opacity<1?"glass":"solid",[r=1,s=1]=n.size,a=n.shape==="plane"&&i==="solid"?new Ss({color:new Ye(n.colour),map:Fv(r*2,s*2)}):fa(i,n.opacity,e,!1,n.colour,t),l=new Pt(ha(n,e,!1),a);l.position.set(...n.position);let[c,u,f,h]=n.quaternion;return l.quaternion.set(u,f,h,c),l.castShadow=e.shadows&&i==="solid"&&n.shape!=="plane",l.receiveShadow=e.shadows&&i==="solid",l}function PC(n){let e=s=>(s.size[0]??0)*(s.size[1]??0),t=n.filter(s=>s.shape==="plane"&&s.opacity>=1),i=t.reduce((s,o)=>s===void 0||e(o)>e(s)?o:s,void 0);return t.filter(s=>s!==i&&i!==void 0&&s.position[2]>i.position[2]).length>0?i:void 0}function LC(n,e,t){let i=o=>Math.hypot(o.position[0]-n.position[0],o.position[1]-n.position[1]),r=2*Math.max(...n.size,0);return e.filter(o=>t.has(o.colour)&&i(o)<=r).sort((o,a)=>i(o)-i(a))[0]?.colour??n.colour}var Bv=400,NC=.04,DC=1,fh=class{line;points=new Float32Array(Bv*3);count=0;constructor(e){let t=new qt;t.setAttribute("position",new Pn(this.points,3).setUsage(yi)),this.line=new Ws(t,new xs({color:e,transparent:!0,opacity:.75})),this.line.frustumCulled=!1,this.line.renderOrder=2,this.clear()}clear(){this.count=0,this.line.geometry.setDrawRange(0,0)}add(e){if(this.count>0){let t=(this.count-1)*3,i=Math.hypot(e.x-(this.points[t]??0),e.y-(this.points[t+1]??0),e.z-(this.points[t+2]??0));if(i<NC)return;i>DC&&this.clear()}this.count===Bv&&(this.points.copyWithin(0,3),this.count-=1),this.points.set([e.x,e.y,e.z],this.count*3),this.count+=1,this.line.geometry.getAttribute("position").needsUpdate=!0,this.line.geometry.setDrawRange(0,this.count)}dispose(){this.line.geometry.dispose(),this.line.material.dispose()}};var ql=5,pa=15,zv=192,ph=64,mh=class{constructor(e,t,i){this.ground=e;this.colour=t;this.fromBehind=i;this.marks=Array.from({length:pa},()=>this.make())}ground;colour;fromBehind;object=new Tn;marks;row=0;look(e,t){let i=Math.min(Math.max(t/14,1),3.2),r=Math.round(e.x/ql);Math.abs(e.y-this.row)>3&&(this.row=Math.round(e.y/2)*2);for(let s=r-(pa>>1);s<=r+(pa>>1);s++){let o=this.marks[(s%pa+pa)%pa];o.metres!==s*ql&&this.write(o,s*ql),o.mesh.scale.setScalar(i),this.fromBehind?o.mesh.position.set(s*ql+.12+.3*i,this.row,this.ground+.003):o.mesh.position.set(s*ql+.12+.75*i,this.row-1.05-.27*i,this.ground+.003)}}make(){let e=document.createElement("canvas");e.width=zv,e.height=ph;let t=new Yr(e);t.colorSpace=In,t.minFilter=Ri,t.magFilter=Ln,t.anisotropy=4;let i=new Zn({map:t,transparent:!0,depthWrite:!1,opacity:.85}),r=new Pt(new fi(1.5,.5),i);return r.renderOrder=-2,this.fromBehind&&(r.rotation.z=-Math.PI/2),this.object.add(r),{mesh:r,canvas:e,texture:t,metres:Number.NaN}}write(e,t){e.metres=t;let i=e.canvas.getContext("2d");if(i===null)return;i.clearRect(0,0,zv,ph),i.fillStyle=this.colour,i.textBaseline="middle",i.font="600 46px system-ui, sans-serif";let r=String(t);i.fillText(r,2,ph/2);let s=i.measureText(r).width;i.font="500 30px system-ui, sans-serif",i.fillText("m",8+s,ph/2+6),e.texture.needsUpdate=!0}};var kC={ground:"#1d2824",line:"#2d3c36",strong:"#425249",horizon:"#151f1c",zenith:"#070c0f",mark:"#8ba096"},FC={ground:"#c3cfc8",line:"#aebdb5",strong:"#8fa298",horizon:"#e2eae6",zenith:"#a9c6dc",mark:"#5f7369"},UC=`
varying vec2 world;
void main() {
  vec4 at = modelMatrix * vec4(position, 1.0);
  world = at.xy;
  gl_Position = projectionMatrix * viewMatrix * at;
}`,OC=`
uniform vec3 ground;
uniform vec3 line;
uniform vec3 strong;
uniform vec3 horizon;
uniform vec2 focus;
uniform float span;
uniform float start;
uniform float glow;
varying vec2 world;
float lines(vec2 p, vec2 w) {
  vec2 near = abs(fract(p - 0.5) - 0.5) / w;
  float seen = 1.0 - smoothstep(0.12, 0.5, max(w.x, w.y));
  return (1.0 - min(min(near.x, near.y), 1.0)) * seen;
}
void main() {
  vec2 w = max(fwidth(world), vec2(1e-4));
  vec2 cell = floor(world);
  float even = mod(cell.x + cell.y, 2.0) * (1.0 - smoothstep(0.2, 0.7, max(w.x, w.y)));
  vec3 colour = ground * (1.0 + 0.05 * even);
  colour = mix(colour, line, lines(world, w * 1.2));
  colour = mix(colour, strong, lines(world / 5.0, w * 0.3));
  colour = mix(colour, strong * 1.3, start * (1.0 - smoothstep(0.03, 0.03 + w.x * 1.5, abs(world.x))));
  float away = length(world - focus) / span;
  colour *= 1.0 + glow * exp(-away * away * 2.5);
  gl_FragColor = vec4(mix(colour, horizon, smoothstep(0.9, 5.0, away)), 1.0);
  #include <colorspace_fragment>
}`,BC=`
varying vec3 way;
void main() {
  way = position;
  gl_Position = projectionMatrix * modelViewMatrix * vec4(position, 1.0);
}`,zC=`
uniform vec3 horizon;
uniform vec3 zenith;
varying vec3 way;
void main() {
  float up = clamp(normalize(way).z, 0.0, 1.0);
  gl_FragColor = vec4(mix(horizon, zenith, 1.0 - pow(1.0 - up, 3.0)), 1.0);
  #include <colorspace_fragment>
}`,gh=1200,GC=.6,yh=class{object=new Tn;bounds=new Xn(new U(-1,-1,0),new U(1,1,1));ground;behind;floor;catcher;sky;sun=new $s(16773596,2.3);marks;constructor(e,t,i,r){let s=r!=="none",o=i.dark?kC:FC;this.ground=VC(e),this.behind=o.horizon;let a=l=>({value:new Ye(o[l])});this.floor=new Pt(new fi(gh,gh),new Jn({vertexShader:UC,fragmentShader:OC,depthWrite:!1,uniforms:{ground:a("ground"),line:a("line"),strong:a("strong"),horizon:a("horizon"),focus:{value:new U},span:{value:8},start:{value:s?1:0},glow:{value:i.dark?.3:.1}}})),this.floor.renderOrder=-3,this.floor.frustumCulled=!1,this.sky=new Pt(new ws(1,24,8,0,Math.PI*2,0,Math.PI/2).rotateX(Math.PI/2),new Jn({vertexShader:BC,fragmentShader:zC,uniforms:{horizon:a("horizon"),zenith:a("zenith")},side:jn,depthWrite:!1})),this.sky.frustumCulled=!1,this.sky.renderOrder=-4,this.object.add(this.floor,this.sky,new qs(15923455,i.dark?2503983:10465446,i.dark?1.7:2.2),this.sun,this.sun.target),t.shadowMap>0&&(this.castShadows(t.shadowMap),this.catcher=new Pt(new fi(gh,gh),new Al({opacity:i.dark?.42:.26,depthWrite:!1})),this.catcher.receiveShadow=!0,this.catcher.renderOrder=-1,this.object.add(this.catcher)),s&&(this.marks=new mh(this.ground,o.mark,r==="behind"),this.object.add(this.marks.object))}look(e,t,i){let[r,s]=[Math.round(t.x/10)*10,Math.round(t.y/10)*10];this.floor.position.set(r,s,this.ground),this.catcher?.position.set(r,s,this.ground+.002);let o=this.floor.material.uniforms;(o.focus?.value).copy(t),o.span!==void 0&&(o.span.value=i),this.sky.position.copy(e.position),this.sky.scale.setScalar(e.far*.9),this.marks?.look(t,i),this.light(t,i)}animate(){}flare(){}castShadows(e){this.sun.castShadow=!0,this.sun.shadow.mapSize.set(e,e),this.sun.shadow.radius=3,this.sun.shadow.bias=-5e-4,this.sun.shadow.normalBias=.015}light(e,t){let{sun:i}=this,r=Math.min(Math.max(t*1.1,1),60),s=i.castShadow?2*r/i.shadow.mapSize.x:.01;if(i.target.position.set(Math.round(e.x/s)*s,Math.round(e.y/s)*s,this.ground),i.position.copy(Is).multiplyScalar(r*2.2).add(i.target.position),!i.castShadow)return;let o=i.shadow.camera;o.right!==r&&(Object.assign(o,{left:-r,right:r,top:r,bottom:-r,near:.1,far:r*5}),o.updateProjectionMatrix())}};function VC(n){let e=n?.static.find(ih);if(e!==void 0)return e.position[2];let t=n?.static.map(i=>i.position[2])??[];return t.length===0?0:Math.min(...t)-GC}var HC=220,WC=.4,vh=class{constructor(e,t,i,r,s,o){this.crowd=t;this.quality=i;this.detailed=o;let a=e[0]?.env.scene;this.flat=t===void 0&&e.length===1&&a?.camera.flat===!0;let l=$C(a,i,r,this.flat,t!==void 0),c=a!==void 0&&!no(a),u=t===void 0?c?"side":"none":t.mode==="race"?"behind":"none";this.backdrop=this.flat&&a!==void 0?new hh(a,l,i,r):new yh(a,i,r,u),this.actors=e.map(f=>new ch(f,{look:l,meshes:s,ownBackdrop:this.flat,dark:r.dark},this.cast)),this.trail=new fh(r.dark?"#7fe0b0":"#0c9a5b"),this.marker=new Pt(new Sl(.95,1,64),new Zn({color:r.dark?16777215:1318938,transparent:!0,opacity:.85,side:zi,depthWrite:!1})),this.marker.visible=!1,t!==void 0&&(t.dim=new Ye(r.dark?"#2a3530":"#b9c6bf").toArray()),this.scene.add(this.backdrop.object,this.cast,this.arrows.mesh,this.trail.line,this.marker),this.scene.background=new Ye(this.backdrop.behind)}crowd;quality;detailed;scene=new ol;actors;flat;backdrop;placed=0;layout={placements:[],minX:-1,maxX:1,minY:-1,maxY:1};spread=0;aspect=1.7;cast=new Tn;arrows=new uh;trail;marker;shadows;colouredMs=Number.NEGATIVE_INFINITY;agent=-1;get ready(){return this.actors.some(e=>e.cast!==void 0)}update(e,t,i,r,s){let o=!1;for(let l of this.actors)o=l.advance(e)||o;o&&this.place(),this.crowd!==void 0&&(o||e-this.colouredMs>HC)&&this.recolour(e);let a=this.subject(r);for(let l of this.actors)l.pose(),this.crowd===void 0?l.drawCloser(0):l===a?.actor?l.drawCloser(a.instance,this.detailed(l.member.env.id)):l.drawCloser(-1);return this.shade(),this.point(t,i.forces),this.backdrop.animate(t),this.mark(a),this.spread=0,a===void 0?this.crowd?.mode==="race"&&this.middle(s):(a.actor.root(a.instance,s),this.trail.line.visible=i.trails&&!this.flat,this.trail.line.visible?this.trail.add(XC.copy(s).setZ(this.backdrop.ground+.02)):this.trail.clear(),this.actors.length<2||this.crowd!==void 0||this.middle(s))}middle(e){let t=new Xn;for(let i of this.actors)for(let r=0;r<(i.cast?.instances??0);r++)t.expandByPoint(i.root(r,_h));return t.isEmpty()?!1:(t.getCenter(e),this.spread=this.crowd===void 0?Math.hypot(t.max.x-e.x,t.max.y-e.y):0,!0)}place(e=this.aspect){this.aspect=e;let{ground:t}=this.backdrop,{crowd:i}=this;if(i===void 0)this.layout=bv(this.actors.map(r=>r.standing())),this.actors.forEach((r,s)=>r.place(this.layout.placements[s],t,!1));else{let r=[...new Set(this.actors.map(Gv))].map(s=>this.actors.filter(o=>Gv(o)===s));this.layout=xv(r.map(qC),i.mode,e/1.3),r.forEach((s,o)=>{let a=this.layout.placements[o],l=0;for(let c of s){let u=l+(c.cast?.instances??0)*2;c.place({...a,offsets:a.offsets.slice(l,u)},t,i.mode==="tiles"),l=u}})}this.makeShadows(),this.placed+=1}recolour(e){if(this.crowd!==void 0){this.colouredMs=e,this.crowd.recolour(this.actors.filter(t=>t.cast!==void 0));for(let t of this.actors)t.repaint(this.crowd.hide)}}highlight(e){this.agent=e}bounds(){if(this.flat)return this.backdrop.bounds;let{minX:e,minY:t,maxX:i,maxY:r}=this.layout,s=Math.max(...this.actors.map(o=>o.reach[0]),.5);return new Xn(new U(e,t,this.backdrop.ground),new U(i,r,this.backdrop.ground+s))}contents(e){let t=new Xn;for(let{batch:i,matrices:r}of e.cast?.drawings??[]){let[s,o,a]=i.axis;for(let l=0;l<r.length;l+=16){if(r[l+15]===0)continue;let c=u=>Math.abs((r[l+u]??0)*s+(r[l+4+u]??0)*o+(r[l+8+u]??0)*a)+i.radius;um.set(c(0),c(1),c(2)),_h.set(r[l+12]??0,r[l+13]??0,r[l+14]??0),t.expandByPoint(_h.add(um)).expandByPoint(_h.addScaledVector(um,-2))}}return t}look(e,t,i){this.backdrop.look(e,t,i)}dispose(){for(let e of this.actors)e.dispose();this.shadows?.dispose(),this.arrows.dispose(),this.trail.dispose(),Dv(this.scene)}subject(e){if(this.crowd===void 0){let i=this.actors[0];return i?.cast===void 0?void 0:{actor:i,instance:0}}let t=e===void 0?void 0:this.actors.find(i=>i.stream===e.stream);return t?.cast===void 0||e===void 0?void 0:{actor:t,instance:e.instance}}makeShadows(){this.shadows!==void 0&&(this.scene.remove(this.shadows.mesh),this.shadows.dispose());let e=this.actors.reduce((i,r)=>i+(r.cast?.shapes??0),0),t=this.quality.shadowMap>0;this.shadows=new dh(Math.max(e,1),this.backdrop.ground,t?[0,0]:kv,t?.34:.6),this.scene.add(this.shadows.mesh)}shade(){let{shadows:e}=this;if(e!==void 0){e.begin();for(let t of this.actors)t.cast?.shade(e);e.end()}}point(e,t){if(this.arrows.begin(e),t&&this.crowd===void 0)for(let{cast:i,member:r,reach:s}of this.actors){let{shown:o}=r.feed;i===void 0||o===void 0||this.arrows.add(o.arrows,[i.shift[0]??0,i.shift[1]??0,i.shift[2]??0],Math.min(s[0],2))}this.arrows.end()}mark(e){let{marker:t}=this;if(this.crowd!==void 0){if(t.visible=e!==void 0,e===void 0)return;e.actor.root(e.instance,t.position).setZ(this.backdrop.ground+.012),t.scale.setScalar(Math.min(e.actor.placement.tileX,e.actor.placement.tileY)*.46);return}let i=this.actors[0],r=i?.member.env.scene.bodies.findIndex(a=>a.agent===this.agent)??-1;if(t.visible=this.flat&&this.agent>=0&&r>=0,!t.visible||i===void 0)return;let{positions:s}=i.member.feed.poses;t.position.set(s[r*3]??0,s[r*3+1]??0,this.backdrop.ground+.006);let o=i.member.env.scene.bodies[r]?.geoms[0]?.size??[];t.scale.setScalar(Math.max(...o,.1)*1.58)}},XC=new U,_h=new U,um=new U;function Gv(n){return`${n.runId} ${n.envKey}`}function qC(n){let e=n.map(t=>t.standing());return{instances:e.reduce((t,i)=>t+i.instances,0),reachX:Math.max(...e.map(t=>t.reachX)),reachY:Math.max(...e.map(t=>t.reachY)),roams:e.every(t=>t.roams)}}function $C(n,e,t,i,r){return{segments:r?Math.max(6,Math.round(e.segments*WC)):e.segments,rich:e.shadowMap>0,shadows:e.shadowMap>0,flat:i,line:(n?.extent??1)*.009,dark:t.dark}}var bh=class{constructor(e,t,i){this.send=e;this.onDrawn=t;this.drawing=new th(i,()=>this.rebuild()),this.gestures=new Kd({orbit:(r,s)=>this.rig.orbit(r,s),zoom:r=>this.rig.zoom(r),pan:(r,s)=>this.rig.pan(r,s,this.view.fov*Math.PI/180)})}send;onDrawn;meter=new eh;feeds=new Wd;crowd=new $d;control=new Qd(uv()?4:1);screen=new Float32Array(0);faults=0;drawn=0;scriptMs=0;renderMs=0;stubDraws=!1;drawing;meshes=new Zd;picture=new da;rig=new nh;gestures;view=K_();observer=new ResizeObserver(()=>this.resize());world;host;pointing;members=new Jd(this.feeds);drawnKey="";palette={background:"#0c1210",dark:!0};shownOverlays={forces:!1,trails:!1};tether;lastMs=Number.NaN;running=!1;highlighted=-1;placed=0;home=!0;pictures=!1;followed;subject=new U;get ring(){return this.feeds.show.ring}get poses(){return this.feeds.show.poses}get malformed(){return this.feeds.malformed}get pixelRatio(){return this.drawing.renderer?.getPixelRatio()??0}get cameraMode(){return this.rig.mode}get drawCalls(){let{calls:e,triangles:t}=this.drawing.renderer?.info.render??{calls:0,triangles:0};return{calls:e,triangles:t}}mount(e){this.host!==void 0&&this.host!==e&&this.unmount(this.host),this.host=e,this.observer.disconnect(),this.observer.observe(e),this.gestures.attach(e),this.rebuild(),!this.running&&(this.running=!0,this.lastMs=Number.NaN,requestAnimationFrame(this.loop))}unmount(e){this.host===e&&(this.running=!1,this.observer.disconnect(),this.gestures.detach(),this.picture.unmount(),this.host=void 0,this.dropWorld(),this.drawing.drop())}show(e){this.members.show=e,this.feeds.show.clear(),this.rebuild()}streams(e,t){this.members.others=e,this.members.envs=t,this.feeds.announce(e.map(i=>i.stream)),this.members.key()!==this.drawnKey&&this.rebuild()}look(e){this.members.look=e,this.members.key()!==this.drawnKey&&this.rebuild()}paint(e){this.palette=e,this.rebuild()}highlight(e){this.highlighted=e,this.world?.highlight(e)}flare(){this.world?.backdrop.flare()}overlays(e){this.shownOverlays=e}setCrowd(e){this.crowd.wish(e)?(this.home=!0,this.rebuild()):this.world?.recolour(performance.now())}select(e){this.crowd.selected=e;let{world:t}=this;if(t?.crowd===void 0)return;let i=this.crowd.find(t.actors),r=t.actors.find(s=>s.stream===i?.stream);i===void 0||r===void 0?this.goHome(!1):this.rig.go(_v(r.root(i.instance,new U),r.reach[0],this.view),"follow",t.backdrop.ground,!1)}selected(){return this.followed}label(){return this.followed===void 0?void 0:this.pointing?.onScreen(xh.copy(this.subject))}robots(){return this.pointing?.robots()??[]}newest(){return this.feeds.show.newest}setQuality(e){this.control.choose(e)&&this.rebuild()}camera(e){this.rig.mode=e}resetCamera(){this.crowd.selected!==void 0?this.select(this.crowd.selected):this.goHome(!1)}frame(e,t){this.feeds.take(e,t),this.running||this.feeds.acknowledge(this.send)}restart(){this.feeds.restart()}pick(e,t){return this.pointing?.pick(e,t)}grip(e,t){return this.pointing?.grip(e,t)}target(e,t,i){return this.pointing?.target(e,t,i)}band(e,t){this.tether?.span(e,t)}loop=e=>{if(this.running){requestAnimationFrame(this.loop);try{this.draw(e)}catch(t){this.faults+=1,this.faults<=3&&console.error("A frame could not be drawn:",t)}}};draw(e){let t=e-this.lastMs;this.lastMs=e,t>0&&t<1e3&&this.meter.add(t),this.control.measure(t)&&this.rebuild();let i=performance.now(),r=t>0?Math.min(t/1e3,.25):0,{world:s}=this,{renderer:o}=this.drawing;if(this.pictures&&s===void 0)this.picture.show(this.image(),()=>this.feeds.malformed+=1)&&(this.drawn+=1);else if(o!==void 0&&s!==void 0){this.stage(s,i,r);let l=performance.now();this.stubDraws||o.render(s.scene,this.view),this.renderMs=performance.now()-l,s.ready&&(this.drawn+=1)}this.project();let a=this.feeds.show.head;(a!==void 0||s?.crowd!==void 0)&&this.onDrawn({newest:a,screen:this.screen},e),this.feeds.acknowledge(this.send),this.scriptMs=performance.now()-i-this.renderMs}stage(e,t,i){this.followed=e.crowd===void 0?void 0:this.crowd.find(e.actors);let r=e.update(t,i,this.shownOverlays,this.followed,this.subject);e.flat?this.placed!==e.placed&&this.placeFlat(e):(this.placed!==e.placed&&(this.home||this.placed>0&&this.followed===void 0)&&(this.goHome(this.home),this.home=this.home&&!e.ready),this.rig.update(i,r?this.subject:void 0,e.spread*4.4*Math.max(1,1.3/this.view.aspect)),this.rig.place(this.view),e.look(this.view,this.rig.target,this.rig.distance)),this.placed=e.placed}image(){return this.members.current()[0]?.feed.image}goHome(e){let{world:t}=this;if(t===void 0||t.flat)return;let{stand:i,mode:r}=yv(t,this.view);this.rig.go(i,r,t.backdrop.ground,e)}placeFlat(e){let t=e.actors[0]?.member.env.scene.camera;t!==void 0&&Z_(this.view,t,e.backdrop.bounds,this.view.aspect)}project(){let{host:e}=this,{positions:t,bodies:i}=this.poses;if(e===void 0)return;this.screen.length!==i*2&&(this.screen=new Float32Array(i*2));let r=this.world?.actors.some(s=>s.stream===0)===!0;for(let s=0;s<i;s++)xh.set(t[s*3]??0,t[s*3+1]??0,t[s*3+2]??0).project(this.view),this.screen[s*2]=r?(xh.x+1)/2*e.clientWidth:Number.NaN,this.screen[s*2+1]=r?(1-xh.y)/2*e.clientHeight:Number.NaN}rebuild(){let{host:e}=this;if(e===void 0)return;let t=this.members.current(),i=this.members.key(),r=this.world!==void 0&&i===this.drawnKey;if(this.drawnKey=i,this.dropWorld(),this.gestures.enable(!1),this.pictures=t[0]?.env.pixels===!0,this.pictures){this.drawing.drop(),this.picture.mount(e);return}this.picture.unmount();let{quality:s}=this.control;this.drawing.prepare(e,s);let o=this.members.look.kind==="crowd"?this.crowd:void 0;if(this.drawing.renderer===void 0||t.length===0&&o===void 0)return;let{show:a}=this.members,l=new vh(t,o,s,this.palette,this.meshes,c=>a?.id===c?a.scene:void 0);l.highlight(this.highlighted),this.tether=new rh(this.palette.dark),l.scene.add(this.tether.line),l.place(this.view.aspect),this.world=l,this.pointing=new jd(l,this.view,e),this.gestures.enable(!l.flat),this.home=this.home||!r,this.placed=0,this.resize(),this.home&&this.goHome(!0)}dropWorld(){this.world?.dispose(),this.world=void 0,this.tether=void 0,this.pointing=void 0}resize(){let{host:e,world:t}=this,{renderer:i}=this.drawing;if(e===void 0||i===void 0||t===void 0)return;let[r,s]=[e.clientWidth,e.clientHeight];if(r<2||s<2)return;i.setPixelRatio(Math.min(window.devicePixelRatio,this.control.quality.pixelRatio)),i.setSize(r,s,!0);let o=Math.abs(this.view.aspect-r/s)>.05;this.view.aspect=r/s,o&&t.crowd!==void 0&&t.place(this.view.aspect),t.flat?this.placeFlat(t):this.rig.place(this.view),i.render(t.scene,this.view)}},xh=new U;var Vv=7e3,YC=200,dm=class{viewport=new bh(e=>this.connection.bytes(e),(e,t)=>this.drawn(e,t),e=>{e!==q.state.trouble&&q.set({trouble:e})});keys=new Dc(e=>{let t=this.humanAgent(),i=q.state.hello?.env.scene.camera.flat===!0;t>=0&&this.connection.tell({type:"input",agent:t,keys:i?T0(e,t):e})});connection;hand;beside;match;runs;drawnListeners=new Set;lanePictures=0;nextToast=1;watched=-1;book=new kc;bookedMs=0;constructor(){let e=`${location.protocol==="https:"?"wss":"ws"}://${location.host}/ws`;this.connection=new Ec(e,{push:t=>this.push(t),frame:t=>this.viewport.frame(t,performance.now()),link:t=>this.link(t)},E0),this.beside=new Mc(this.viewport,this.connection,t=>this.attempt(t),()=>this.tellVisible()),this.match=new Rc(this.connection,{attempt:t=>this.attempt(t),toast:(t,i)=>this.toast(t,i),letGo:()=>this.letGo(),go:t=>this.go(t)}),this.runs=new Cc(this.connection,{attempt:t=>this.attempt(t),toast:(t,i)=>this.toast(t,i),go:t=>this.go(t),settle:()=>this.beside.settle(),heard:t=>this.runChanged(t)}),this.hand=new Tc(this.viewport,this.connection,{chosen:(t,i)=>this.pick({runId:t,env:i}),pulled:(t,i)=>{this.pick({runId:t,env:i}),this.beside.openCopy(t,i)}})}start(){this.connection.open(),document.addEventListener("visibilitychange",()=>{document.hidden&&this.letGo(),this.tellVisible()}),window.addEventListener("blur",()=>this.letGo()),window.addEventListener("online",()=>this.connection.retryNow()),setInterval(()=>this.keys.heartbeat(performance.now()),50),this.draw({}),this.runs.start()}humanAgent(){return q.state.status?.operators.findIndex(e=>e.kind==="human")??-1}letGo(){this.keys.releaseAll(performance.now()),this.hand.end()}go(e){e!==q.state.view&&(this.letGo(),this.beside.left(q.state.view),q.set({view:e,sheet:""}),this.runs.address(!0),this.runs.settle(),this.watched=-1,this.tellVisible(),e==="replays"&&this.match.loadReplays())}async selectEnv(e,t={}){let i=q.state.runs.find(r=>Rt(r)&&r.env_id===e);this.letGo(),q.set({busy:{...q.state.busy,select_env:!0}});try{return i===void 0?await this.connection.ask({type:"select_env",env_id:e,env_options:t}):await this.connection.ask({type:"watch_show",run_id:i.run_id}),this.go("show"),""}catch(r){return r instanceof Yn?r.message:String(r)}finally{q.set({busy:{...q.state.busy,select_env:!1}})}}draw(e){let t={...q.state.drawing,...e};q.set({drawing:t}),this.viewport.setQuality(t.quality),this.viewport.camera(t.camera),this.viewport.overlays({forces:t.forces,trails:t.trails})}pick(e){q.set({picked:e}),this.viewport.select(e)}arrange(e){q.set(e);let{filter:t,layout:i,hide:r}=q.state;this.viewport.setCrowd({filter:t,mode:i,hide:r})}train(){let{hello:e,settings:t,runs:i,runId:r}=q.state;if(e===void 0||Rt(i.find(o=>o.run_id===r)))return;let s={env_id:e.env.id,env_options:e.env_options,settings:t};this.attempt({type:"start_training",request:s}).then(o=>this.followAnswer(o))}resumeRun(e){this.attempt({type:"resume_run",run_id:e}).then(t=>{this.followAnswer(t);let i=t?.run_id;q.state.view==="runs"&&typeof i=="string"?this.runs.open("run",i):t!==void 0&&this.go("show")})}training(e,t){this.attempt({type:e,run_id:t})}deleteRun(e){this.attempt({type:"delete_run",run_id:e})}watchShow(e){this.attempt({type:"watch_show",run_id:e}).then(t=>{t!==void 0&&(this.runs.follow(e),this.go("show"))})}async setHyper(e,t,i){try{return await this.connection.ask({type:"set_hyper",run_id:e,key:t,value:i}),""}catch(r){return r instanceof Yn?r.message:String(r)}}toast(e,t){let i=this.nextToast++,r=q.state.toasts.filter(s=>s.message!==t).slice(-3);q.set({toasts:[...r,{id:i,level:e,message:t}]}),setTimeout(()=>this.dismiss(i),e==="error"?Vv*2:Vv)}dismiss(e){q.set({toasts:q.state.toasts.filter(t=>t.id!==e)})}async attempt(e){q.set({busy:{...q.state.busy,[e.type]:!0}});try{return await this.connection.ask(e)}catch(t){this.toast("error",t instanceof Yn?t.message:String(t));return}finally{q.set({busy:{...q.state.busy,[e.type]:!1}})}}link(e){q.set({link:e}),e.kind==="open"&&(this.tellVisible(),this.beside.restart(),this.runs.lost()),e.kind==="waiting"&&(this.letGo(),this.restartMatch())}restartMatch(){this.watched=-1,this.viewport.restart()}push(e){let t=q.state;switch(e.type){case"hello":this.greeted(e);break;case"stage_status":this.heard(e);break;case"streams":this.beside.arrived(e);break;case"run_changed":this.runChanged(e.run);break;case"run_deleted":{q.set({runs:t.runs.filter(i=>i.run_id!==e.run_id)}),this.runs.deleted(e.run_id),this.beside.settle();break}case"events":{this.runs.events(e);break}case"worker_progress":this.runs.installed(e.progress);break;case"system":q.set({system:e});break;case"notice":this.toast(e.level,e.message);break;case"stage_gone":q.set({stageGone:e.reason||"The match process ended."}),this.restartMatch();break}}greeted(e){let t=q.state.hello,i=t?.env.id!==e.env.id||JSON.stringify(t.env_options)!==JSON.stringify(e.env_options),r=Hv(e.runs);q.set({hello:e,runs:r,stageGone:"",...i?{settings:{},status:void 0,sheet:""}:{}}),(i||t?.version!==e.version)&&this.viewport.show(e.env);let s=r.filter(a=>a.env_id===e.env.id),o=s.find(a=>a.run_id===q.state.runId);this.runs.follow(e.watched_run||(o??s.find(Rt)??s[0])?.run_id||""),q.state.view==="replays"&&this.match.loadReplays(),this.runs.greeted()}heard(e){let{hello:t,stages:i,status:r}=q.state;if(t!==void 0&&e.stage_id!==t.stage_id){q.set({stages:{...i,[e.stage_id]:e}});return}q.set({status:e,stageGone:""});let s=e.notice.startsWith("Waiting for")||e.notice.includes(" is being loaded ");e.notice!==""&&e.notice!==r?.notice&&!s&&this.toast("warning",e.notice),e.run_id!==null&&e.run_id!==""&&e.run_id!==r?.run_id&&this.runs.follow(e.run_id),this.book.finished(e.last_return),this.viewport.highlight(this.humanAgent()),this.humanAgent()<0&&this.keys.releaseAll(performance.now())}runChanged(e){let{runs:t,runId:i}=q.state,r=t.filter(o=>o.run_id!==e.run_id),s=t.find(o=>o.run_id===e.run_id);q.set({runs:Hv([...r,e])}),e.run_id===i&&e.outcome==="failed"&&s?.outcome!=="failed"&&this.toast("error",`Training crashed: ${e.reason||"no reason was given."}`),i===""&&Rt(e)&&e.env_id===q.state.hello?.env.id&&this.runs.follow(e.run_id),this.runs.changed(e,s),this.beside.settle(),this.beside.tendLanes()}followAnswer(e){let t=e?.run,i=t?.run_id??e?.run_id;t!==void 0&&typeof t=="object"&&this.runChanged(t),i!==void 0&&this.runs.follow(i);let r=e?.notice;typeof r=="string"&&r!==""&&this.toast("warning",r)}tellVisible(){let{view:e,link:t}=q.state;if(t.kind!=="open")return;let i=(e==="show"||e==="crowd"||this.beside.lanes)&&!document.hidden;this.connection.tell({type:"visible",frames:i,system:e==="system"&&!document.hidden})}drawn(e,t){let{newest:i}=e;i!==void 0&&this.played(i,t),this.hand.drawn(t);for(let r of this.drawnListeners)r(e,t)}played(e,t){let{score:i,policyVersion:r,hello:s}=q.state;if(e.score[0]!==i[0]||e.score[1]!==i[1]||e.policyVersion!==r){let h=KC(i,e.score);h>=0&&this.watched===e.stream&&(this.viewport.flare(),q.set({goal:{by:h,count:q.state.goal.count+1}})),q.set({score:[e.score[0],e.score[1]],policyVersion:e.policyVersion})}if(this.watched=e.stream,s===void 0||!ki(s.env)||t-this.bookedMs<YC)return;this.bookedMs=t;let[o=Number.NaN,a=Number.NaN]=this.viewport.poses.positions,{episode:l,episodeReturn:c,tick:u}=e,f={key:`${s.stage_id} ${s.env.id}`,episode:l,episodeReturn:c,tick:u,x:o,y:a};q.set({returns:this.book.see(f,s.env.simulation_rate_hz)})}};function KC(n,e){return e[0]===n[0]+1&&e[1]===n[1]?0:e[1]===n[1]+1&&e[0]===n[0]?1:-1}function Hv(n){return[...n].sort((e,t)=>t.created_at-e.created_at)}var Q=new dm;function Wv(){let{viewport:n}=Q,e={tick:()=>n.feeds.show.head?.tick??0,sequence:()=>n.feeds.show.head?.sequence??0,episode:()=>n.feeds.show.head?.episode??0,simTimeS:()=>n.feeds.show.head?.simTimeS??0,policyVersion:()=>n.feeds.show.head?.policyVersion??0,score:()=>q.state.score,speed:()=>n.feeds.show.head?.speed??0,flags:()=>n.feeds.show.head?.flags??0,fps:()=>n.meter.report().fps,frameInterval:()=>{let{p50:r,p99:s,max:o}=n.meter.report();return{p50:r,p99:s,max:o}},connection:()=>q.state.link.kind,view:()=>q.state.view,runId:()=>q.state.runId,runState:()=>i()?.state??"",envSteps:()=>Math.max(i()?.env_steps??0,q.state.history.newest?.env_steps??0),framesDrawn:()=>n.drawn,malformedFrames:()=>n.malformed,drawFaults:()=>n.faults,qualityLevel:()=>n.control.level,pixelRatio:()=>n.pixelRatio,dragging:()=>Q.hand.drag.active,heldKeys:()=>Q.keys.mask,historyPoints:()=>q.state.history.steps.length,env:()=>q.state.hello?.env.id??"",stage:()=>q.state.hello?.stage_id??"",episodeReturn:()=>n.feeds.show.head?.episodeReturn??0,streams:()=>q.state.streams,crowd:()=>({count:n.crowd.count,shown:n.crowd.shown,...n.crowd.range}),robots:()=>{let r=document.querySelector(".viewport")?.getBoundingClientRect();return n.robots().map(({runId:s,env:o,x:a,y:l,return:c,shown:u})=>({runId:s,env:o,x:(r?.left??0)+a,y:(r?.top??0)+l,return:c,shown:u}))},picked:()=>q.state.picked??null,copy:()=>q.state.copy?.stage??"",copyHeight:()=>{let r=q.state.streams.find(s=>s.stage_id!==""&&s.stage_id===q.state.copy?.stage);return(r===void 0?void 0:n.feeds.get(r.stream)?.poses.positions[2])??Number.NaN},at:()=>(r,s)=>{let o=document.querySelector(".viewport")?.getBoundingClientRect(),a=n.pick(r-(o?.left??0),s-(o?.top??0));return a===void 0?null:{stage:a.stage_id,env:a.record?.env??-1,body:a.body}},lanePictures:()=>Q.lanePictures,physics:()=>q.state.status?.physics??{},cameraMode:()=>n.cameraMode,scriptMs:()=>n.scriptMs,renderMs:()=>n.renderMs,drawCalls:()=>n.drawCalls,stubDraws:()=>r=>{n.stubDraws=r},bodies:()=>{let r=document.querySelector(".viewport")?.getBoundingClientRect(),s=q.state.hello?.env.scene.bodies??[],{positions:o}=n.poses;return s.map((a,l)=>({name:a.name,x:(r?.left??0)+(n.screen[l*2]??Number.NaN),y:(r?.top??0)+(n.screen[l*2+1]??Number.NaN),world:[o[l*3]??Number.NaN,o[l*3+1]??Number.NaN,o[l*3+2]??Number.NaN]}))}},t={};for(let[r,s]of Object.entries(e))Object.defineProperty(t,r,{get:s,enumerable:!0});Object.defineProperty(window,"drillyard",{value:Object.freeze(t)});function i(){return q.state.runs.find(r=>r.run_id===q.state.runId)}}var ZC=Symbol.for("pv"),JC=0;function d(n,e,t,i,r,s){e||(e={});var o,a,l=e;if("ref"in l&&typeof n!="function")for(a in l={},e)a=="ref"?o=e[a]:l[a]=e[a];var c={type:n,props:l,key:t,ref:o,__k:null,__:null,__b:0,__e:null,__c:null,constructor:ZC,__v:--JC,__i:-1,__u:0};return(r||s)&&(c.__source=r,c.__self=s),Wt.vnode&&Wt.vnode(c),c}function Wi({label:n,options:e,value:t,disabled:i,onPick:r}){return d("div",{class:"choice",role:"radiogroup","aria-label":n,children:e.map(s=>d("button",{type:"button",role:"radio","aria-checked":s.value===t,title:s.hint,disabled:i,onClick:()=>r(s.value),children:s.label},s.value))})}function wh({value:n,live:e}){let t=bt(null),i=bt({from:n,to:n,startMs:0,spanMs:500,lastReportMs:0});return ft(()=>{let r=i.current,s=performance.now(),o=Xv(r,s),a=!e||n<o||r.lastReportMs===0;r.spanMs=Math.min(Math.max(s-r.lastReportMs,150),1500),r.from=a?n:o,r.to=n,r.startMs=s,r.lastReportMs=s;let l=0,c=()=>{t.current!==null&&(t.current.textContent=us(Xv(r,performance.now()))),performance.now()<r.startMs+r.spanMs&&(l=window.setTimeout(c,50))};return c(),()=>window.clearTimeout(l)},[n,e]),d("span",{ref:t,class:"counter","data-testid":"steps"})}function Xv(n,e){let t=Math.min(Math.max((e-n.startMs)/n.spanMs,0),1);return n.from+(n.to-n.from)*t}var jC={play:"M8 5.5v13l11-6.5z",pause:"M8 5v14M16 5v14",step:"M6 5.5v13l9-6.5zM18.5 5.5v13",reset:"M5 12a7 7 0 1 0 2.2-5.1M5 4v4.2h4.2",stop:"M7 7h10v10H7z",record:"M12 12m-5.5 0a5.5 5.5 0 1 0 11 0a5.5 5.5 0 1 0-11 0",sun:"M12 12m-4 0a4 4 0 1 0 8 0a4 4 0 1 0-8 0M12 3v2M12 19v2M3 12h2M19 12h2M5.6 5.6l1.4 1.4M17 17l1.4 1.4M5.6 18.4 7 17M17 7l1.4-1.4",moon:"M19.5 14.5A8 8 0 0 1 9.5 4.5a8 8 0 1 0 10 10z",help:"M9.2 9a2.9 2.9 0 1 1 4.2 2.9c-.9.5-1.4 1-1.4 2.1M12 17.4v.1",close:"M6 6l12 12M18 6 6 18",eye:"M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12zM12 12m-2.8 0a2.8 2.8 0 1 0 5.6 0a2.8 2.8 0 1 0-5.6 0",trash:"M5 7h14M10 7V4.8h4V7M7 7l.8 12.2h8.4L17 7",turnLeft:"M6 13a6.5 6.5 0 1 1 3 5.4M3 9.5 6 13l3.8-2.6",turnRight:"M18 13a6.5 6.5 0 1 0-3 5.4M21 9.5 18 13l-3.8-2.6",down:"M6 9.5l6 6 6-6",sliders:"M4 7h9M17 7h3M4 17h3M11 17h9M15 7m-2 0a2 2 0 1 0 4 0a2 2 0 1 0-4 0M9 17m-2 0a2 2 0 1 0 4 0a2 2 0 1 0-4 0",centre:"M12 12m-2.2 0a2.2 2.2 0 1 0 4.4 0a2.2 2.2 0 1 0-4.4 0M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5",group:"M8 8.5m-2.5 0a2.5 2.5 0 1 0 5 0a2.5 2.5 0 1 0-5 0M16 8.5m-2.5 0a2.5 2.5 0 1 0 5 0a2.5 2.5 0 1 0-5 0M3.5 19c0-3 1.8-5 4.5-5s4.5 2 4.5 5M13.5 14.6c.7-.4 1.6-.6 2.5-.6 2.7 0 4.5 2 4.5 5",copy:"M9 9h10v10H9zM5 15V5h10",search:"M11 11m-6 0a6 6 0 1 0 12 0a6 6 0 1 0-12 0M15.5 15.5 20 20",plus:"M12 5v14M5 12h14",back:"M14.5 5.5 8 12l6.5 6.5",check:"M5 12.5l4.5 4.5L19 7.5",install:"M12 4v11M7.5 11 12 15.5 16.5 11M5 19.5h14",dash:"M13 3 5 14h6l-1 7 9-12h-6z"},QC=new Set(["play","stop","record","dash","step"]);function Ze({name:n}){return d("svg",{class:"icon",viewBox:"0 0 24 24","aria-hidden":"true",fill:QC.has(n)?"currentColor":"none",children:d("path",{d:jC[n],stroke:"currentColor","stroke-width":"2","stroke-linecap":"round","stroke-linejoin":"round"})})}function qv(){let n=bt(null),e=ee(i=>i.hello?.env.actuators??e2),t=ee(i=>i.drawing.bars);return ft(()=>{let i=n.current;if(i===null)return;let r=[...i.querySelectorAll("i")],s=()=>{let o=Q.viewport.newest()?.bars;r.forEach((a,l)=>{let c=Math.min(Math.max(o?.[l]??0,-1),1);a.style.transform=`scaleX(${c.toFixed(3)})`})};return Q.drawnListeners.add(s),()=>{Q.drawnListeners.delete(s)}},[e,t]),!t||e.length===0?null:d("ol",{class:"bars",ref:n,"aria-label":`What the ${mt(e.length)} motors do`,children:e.map(i=>d("li",{children:[d("span",{class:"clip",children:i.replaceAll("_"," ")}),d("u",{children:d("i",{})})]},i))})}var e2=[];var t2=[{value:"auto",label:"Auto",hint:"As good as this machine draws without stuttering"},{value:"low",label:"Low",hint:"For a machine without a graphics card"},{value:"medium",label:"Medium",hint:"Shadows under robots, coarse pixels"},{value:"high",label:"High",hint:"Everything"}];function Mh(){let n=ee(s=>s.view==="crowd"),e=ee(s=>s.hello?.env),t=ee(s=>Object.keys(s.status?.physics??{}).length>0),i=ee(s=>s.sheet),r=e!==void 0&&!e.scene.camera.flat&&!e.pixels;return d("div",{class:"tools over",role:"toolbar","aria-label":"Picture",children:[!n&&(e?.physics.length??0)>0&&d($v,{name:"physics",icon:"sliders",label:"Physics",open:i==="physics",marked:t}),d($v,{name:"look",icon:"eye",label:"View",open:i==="look"}),(r||n)&&d("button",{type:"button",class:"tool",title:"Camera back to where it began (V)","aria-label":"Reset the camera",onClick:()=>Q.viewport.resetCamera(),children:d(Ze,{name:"centre"})}),!n&&d(n2,{})]})}function $v({name:n,icon:e,label:t,open:i,marked:r}){return d("button",{type:"button",class:`tool ${r===!0?"marked":""}`,"aria-expanded":i,"aria-label":t,title:t,"data-testid":`open-${n}`,onClick:()=>q.set({sheet:i?"":n}),children:[d(Ze,{name:e}),d("span",{class:"tool-name",children:t})]})}function n2(){let n=ee(i=>Oa(i.runs).filter(r=>r.can_show).length),e=ee(i=>i.together);return ee(i=>i.hello?.read_only??!1)||n<2&&!e?null:d("button",{type:"button",class:"tool","aria-pressed":e,"data-testid":"together",title:"Put the robots of all running trainings side by side",onClick:()=>{Q.beside.showAll(!e)},children:[d(Ze,{name:"group"}),d("span",{class:"tool-name",children:e?"Only this one":"All robots"})]})}function hm({name:n,title:e,children:t}){return ee(r=>r.sheet===n)?d("section",{class:"sheet over card","aria-label":e,"data-testid":`sheet-${n}`,onPointerDown:Yv,onWheel:Yv,children:[d("div",{class:"dialog-head",children:[d("h2",{children:e}),d("button",{type:"button",class:"quiet square","aria-label":`Close ${e}`,onClick:()=>q.set({sheet:""}),children:d(Ze,{name:"close"})})]}),t]}):null}function Yv(n){n.stopPropagation()}function Ah(){let n=ee(s=>s.hello?.env),e=ee(s=>s.view==="crowd"),t=ee(s=>s.drawing),i=ee(s=>s.hide),r=n!==void 0&&!n.scene.camera.flat&&!n.pixels;return d(hm,{name:"look",title:"View",children:[d("div",{class:"sheet-row",children:[d("span",{children:"Quality"}),d(Wi,{label:"Quality",options:t2,value:t.quality,onPick:s=>Q.draw({quality:s})})]}),(r||e)&&d(Zt,{children:[d("div",{class:"sheet-row",children:[d("span",{children:"Camera"}),d(Wi,{label:"Camera",options:[{value:"follow",label:"Follows",hint:"Goes along with the robot"},{value:"free",label:"Stays",hint:"Stays where you put it"}],value:t.camera,onPick:s=>Q.draw({camera:s})})]}),e&&d(Sh,{label:"Hide the rest",hint:"Those that the filter leaves out",on:i,set:s=>Q.arrange({hide:s})}),d(Sh,{label:"Forces",hint:"Contacts with the ground, and your own pull",on:t.forces,set:s=>Q.draw({forces:s})}),d(Sh,{label:"Trails",hint:"Where it has been",on:t.trails,set:s=>Q.draw({trails:s})}),(n?.actuators.length??0)>0&&!e&&d(Sh,{label:"Motors",hint:"What each motor does",on:t.bars,set:s=>Q.draw({bars:s})}),d("p",{class:"muted small",children:"Turn: drag the ground. Zoom: wheel or two fingers. Move: right button."})]})]})}function Sh({label:n,hint:e,on:t,set:i}){return d("label",{class:"check",children:[d("input",{type:"checkbox",checked:t,onChange:r=>i(r.currentTarget.checked)}),d("span",{children:n}),d("span",{class:"muted small",children:e})]})}function Kv(){let n=ee(r=>r.hello?.env),e=ee(r=>r.status?.physics??s2),t=ee(r=>r.hello?.read_only??!1);if(n===void 0||n.physics.length===0)return null;let i=Object.keys(e).length>0;return d(hm,{name:"physics",title:"Physics",children:[d("p",{class:"muted small",children:"Here on the show only: what learns goes on in the world it knows."}),n.physics.map(r=>d(i2,{setting:r,value:e[r.name]??r.default,off:t},`${n.id} ${r.name}`)),d("button",{type:"button",class:"wide-button","data-testid":"reset-physics",disabled:t||!i,onClick:()=>Q.match.resetPhysics(),children:"Reset to trained values"}),d("h3",{children:"While it trains"}),n.randomisation.length===0?d("p",{class:"muted small",children:"Every robot learns in the same world, the one above."}):d("ul",{class:"varied",children:n.randomisation.map(r=>d("li",{children:[d("b",{children:r.title})," ",d("span",{class:"muted",children:r2(r)})]},r.name))})]})}function i2({setting:n,value:e,off:t}){let{name:i,title:r,low:s,high:o,unit:a,help:l}=n,[c,u]=yt(void 0);ft(()=>{if(c===void 0)return;let _=window.setTimeout(()=>u(void 0),700);return()=>window.clearTimeout(_)},[c]);let f=c??e,h=Math.abs(f-n.default)<(o-s)/2e3,p=(o-s)/200,m=_=>{let g=Math.abs(_-n.default)<p?n.default:_;u(g),Q.match.setPhysics(i,g)};return d("label",{class:`slider ${h?"":"moved"}`,title:l,children:[d("span",{children:r}),d("output",{class:"num","data-testid":`physics-${i}-value`,children:[mt(Number(f.toPrecision(3)))," ",a]}),d("span",{class:"slider-track",style:{"--at":(n.default-s)/(o-s)},children:d("input",{type:"range",name:`physics-${i}`,min:s,max:o,step:"any",value:f,disabled:t,"aria-valuetext":`${mt(f)} ${a}`,onInput:_=>m(Number(_.currentTarget.value)),onKeyDown:_=>{let g={ArrowLeft:-1,ArrowDown:-1,ArrowRight:1,ArrowUp:1}[_.key];if(g===void 0)return;_.preventDefault();let y=Math.min(Math.max(f+g*p*2,s),o);u(y),Q.match.setPhysics(i,y)}})})]})}function r2({how:n,low:e,high:t,unit:i,help:r}){let s=`${mt(e)} to ${mt(t)}`,o=i===""?"":` ${i}`,a={scale:`each robot has ${s} times as much.`,add:`each robot has ${mt(e)} to ${t>0?"+":""}${mt(t)}${o} more.`,set:`each robot has another one, ${s}${o}.`,push:`now and then each robot is pushed, by ${s}${o||" m/s"}.`}[n];return r===""?a:`${a} ${r}`}var s2={};function Th({deep:n,children:e}){let t=bt(null),i=ee(o=>o.hello?.read_only??!1);ft(()=>{let o=t.current;if(o!==null)return Q.viewport.mount(o),()=>Q.viewport.unmount(o)},[]);let r=o=>{let a=t.current.getBoundingClientRect();return[o.clientX-a.left,o.clientY-a.top]},s=(o,a)=>{o.currentTarget.classList.remove("dragging"),a?Q.hand.lift():Q.hand.end()};return d("div",{class:`viewport ${n?"deep":""}`,ref:t,"data-testid":"viewport",onPointerDown:o=>{i||o.button!==0||!o.isPrimary||Zv(o)||!Q.hand.press(...r(o))||(o.preventDefault(),o.currentTarget.setPointerCapture(o.pointerId),o.currentTarget.classList.add("dragging"))},onTouchStart:o=>{Q.hand.busy&&o.cancelable&&o.preventDefault()},onPointerMove:o=>{Q.hand.busy?Q.hand.move(...r(o)):o.pointerType==="mouse"&&o.buttons===0&&!i&&o.currentTarget.classList.toggle("can-grab",!Zv(o)&&Q.viewport.pick(...r(o))!==void 0)},onPointerUp:o=>s(o,!0),onPointerCancel:o=>s(o,!1),children:e})}function Zv(n){return n.target instanceof Element&&n.target.closest(".over")!==null}function Eh(){let n=ee(t=>t.hello!==void 0),e=ee(t=>t.trouble);return n&&e===""?null:d("div",{class:"waiting",children:e||"The match is coming up …"})}function jv(){let n=ee(r=>r.hello?.env),e=ee(r=>r.score),t=n?.agents??["",""],i=r=>d("div",{class:`side side-${r}`,children:[d("b",{class:"side-name",style:{color:Rh(r)},children:t[r]??""}),d(fm,{agent:r})]});return d("div",{class:"scoreboard",children:[i(0),d("div",{class:"score num","data-testid":"score","aria-label":"Score",children:[d("b",{children:e[0]}),d("span",{children:":"}),d("b",{children:e[1]})]}),i(1)]})}function fm({agent:n}){let e=ee(o=>o.hello?.env),t=ee(o=>o.status),i=ee(o=>o.hello?.read_only??!1),r=t?.operators[n],s=e?.scripted_players.includes("random")===!0;return d("select",{"aria-label":`Who plays ${e?.agents[n]??"this side"}`,value:Jv(r),disabled:i||t===void 0,onChange:o=>Q.match.assign(n,a2(o.currentTarget.value)),children:[d("option",{value:"policy:",children:"AI (newest)"}),(e?.scripted_players??[]).map(o=>d("option",{value:o==="random"?"random:":`scripted:${o}`,children:o==="random"?"Random":o==="scripted"?"Script":`Script ${o}`},o)),!s&&d("option",{value:"random:",children:"Random"}),!ki(e)&&d("option",{value:"human:",children:"You"}),o2(r)&&d("option",{value:Jv(r),children:"A saved policy"})]})}function Rh(n){return q.state.hello?.env.scene.bodies.find(t=>t.agent===n)?.geoms[0]?.colour??"inherit"}function o2(n){return n?.kind==="policy"&&n.source!==""}function Jv(n){return n===void 0?"policy:":n.kind==="random"?"random:":n.kind==="scripted"&&n.source===""?"scripted:scripted":n.kind==="scripted"&&n.source==="random"?"random:":`${n.kind}:${n.source}`}function a2(n){let e=n.indexOf(":");return{kind:n.slice(0,e),source:n.slice(e+1),deterministic:!0}}function Qv(){let n=ee(r=>r.hello?.env),e=ee(r=>r.returns),t=ee(r=>r.status),i=n!==void 0&&Og(n);return d("div",{class:"returnboard",children:[d("div",{class:"return-now num",children:[d("b",{"data-testid":"return",children:e===void 0?"–":Xi(e.now)}),d("span",{children:"return"})]}),d("dl",{class:"num",children:[d("div",{children:[d("dt",{children:"Episode"}),d("dd",{"data-testid":"episode",children:t?.episode??"–"})]}),d("div",{children:[d("dt",{children:"Time"}),d("dd",{children:e===void 0?"–":`${e.seconds.toFixed(1)} s`})]}),i&&d("div",{children:[d("dt",{children:"Distance"}),d("dd",{children:e===void 0?"–":`${e.distance.toFixed(1)} m`})]}),d("div",{children:[d("dt",{children:"Last"}),d("dd",{"data-testid":"last-return",children:e?.last===void 0?"–":Xi(e.last)})]}),d("div",{children:[d("dt",{children:"Best"}),d("dd",{children:e?.best===void 0?"–":Xi(e.best)})]})]}),d(fm,{agent:0})]})}function Xi(n){let e=Math.abs(n)>=1e5?at(n):n.toFixed(Math.abs(n)>=100?0:1);return e==="-0.0"?"0.0":e.replace("-","−")}var $l=44;function Yl(){return navigator.maxTouchPoints>0||window.matchMedia("(any-pointer: coarse)").matches}function ex(){let n=bt(null),e=i=>{let r=i.currentTarget.getBoundingClientRect(),s=i.clientX-r.left-r.width/2,o=i.clientY-r.top-r.height/2,a=Math.hypot(s,o);a>$l&&(s*=$l/a,o*=$l/a),n.current!==null&&(n.current.style.transform=`translate(${s}px, ${o}px)`),Q.keys.set("stick",A0(s/$l,-o/$l),performance.now())},t=()=>{n.current!==null&&(n.current.style.transform=""),Q.keys.set("stick",0,performance.now())};return d("div",{class:"touch","aria-label":"Touch controls",children:[d("div",{class:"stick","data-testid":"stick",onPointerDown:i=>{i.preventDefault(),i.currentTarget.setPointerCapture(i.pointerId),e(i)},onPointerMove:i=>{i.currentTarget.hasPointerCapture(i.pointerId)&&e(i)},onPointerUp:t,onPointerCancel:t,onLostPointerCapture:t,children:d("div",{class:"knob",ref:n})}),d("div",{class:"touch-keys",children:[d(pm,{name:"turn_left",icon:"turnLeft",label:"Turn left"}),d(pm,{name:"turn_right",icon:"turnRight",label:"Turn right"}),d(pm,{name:"dash",icon:"dash",label:"Dash"})]})]})}function pm({name:n,icon:e,label:t}){let i=r=>Q.keys.set(`touch-${n}`,r,performance.now());return d("button",{type:"button",class:`hold hold-${n}`,"aria-label":t,onPointerDown:r=>{r.preventDefault(),r.currentTarget.setPointerCapture(r.pointerId),i(Br(n))},onPointerUp:()=>i(0),onPointerCancel:()=>i(0),onLostPointerCapture:()=>i(0),onContextMenu:r=>r.preventDefault(),children:d(Ze,{name:e})})}var l2=[{value:"ai_vs_ai",label:"AI vs AI",hint:"Watch them play each other."},{value:"human_vs_ai",label:"Human vs AI",hint:Yl()?"You play: the stick moves, the buttons turn and dash.":"You play: WASD moves, Q and E turn, Space dashes."},{value:"sandbox",label:"Sandbox",hint:"No match: drag the ball and the players about."}],c2=[{value:"ai_vs_ai",label:"Episodes",hint:"It acts until it falls or the time is up, then begins anew. Drag it to disturb it."},{value:"sandbox",label:"Sandbox",hint:"Nothing ends here but by Reset: drag it, push it over, change its physics."}],u2=[{value:"ai_vs_ai",label:"Episodes",hint:"It plays until the episode ends, then begins anew."}];function d2(n){return ki(n)?n?.pixels===!0?u2:c2:l2}function tx(){let n=ee(o=>o.status),e=ee(o=>o.hello?.env),t=ee(o=>o.hello?.read_only??!1),i=d2(e),r=i.find(o=>o.value===n?.mode),s=n?.operators.findIndex(o=>o.kind==="human")??-1;return d("section",{class:"stage card","aria-label":"Match",children:[d("div",{class:"stage-head",children:[d(mm,{}),i.length>1&&d(Wi,{label:"Mode",options:i,value:n?.mode,disabled:t,onPick:o=>Q.match.mode(o)}),ki(e)?d(Qv,{}):d(jv,{})]}),d("div",{class:"viewport-frame",children:d(h2,{hint:r?.hint??""})}),s>=0&&Yl()&&d(ex,{},s)]})}function mm(){let n=ee(i=>i.hello?.env.title??""),e=ee(i=>i.hello?.read_only??!1),t=ee(i=>i.busy.select_env??!1);return d("button",{type:"button",class:"env-button","data-testid":"env",disabled:e||t,title:"Choose what is played and trained (E)","aria-haspopup":"dialog",onClick:()=>q.set({choosing:!0}),children:[d("span",{class:"clip",children:t?"Opening …":n}),d(Ze,{name:"down"})]})}function h2({hint:n}){let e=bt(null),t=ee(l=>l.hello?.env),i=ee(l=>l.status),r=ee(l=>Object.keys(l.lanes).length>0),s=i?.replay??"",o=t!==void 0&&!ki(t)&&!r?t.scene.bodies:[];ft(()=>{let l=e.current;if(l===null)return;let c=[...l.querySelectorAll(".tag")],u=({screen:f})=>{for(let h of c){let p=Number(h.dataset.body),[m,_]=[f[p*2],f[p*2+1]];m===void 0||_===void 0||!Number.isFinite(m)||(h.style.transform=`translate(${m.toFixed(1)}px, ${_.toFixed(1)}px)`,h.style.opacity="1")}};return Q.drawnListeners.add(u),()=>{Q.drawnListeners.delete(u)}},[t,r]);let a=(i?.policy_version??0)>0;return d(Th,{deep:t?.scene.camera.flat===!1&&!t.pixels,children:[d("div",{class:"tags","aria-hidden":"true",ref:e,children:o.map((l,c)=>l.agent<0?null:d("div",{class:"tag","data-body":c,children:d("span",{children:[d("i",{style:{background:Rh(l.agent)}}),Xg(i?.operators[l.agent],a)]})},l.name))}),d(qv,{}),s===""&&d("p",{class:"hint",children:n}),i?.paused===!0&&s===""&&d("div",{class:"ribbon",children:"Paused"}),s!==""&&d("div",{class:"ribbon replay over",children:["Replay",d("button",{type:"button",onClick:()=>Q.match.playReplay(""),children:"Back to the live match"})]}),d(Mh,{}),d(Ah,{}),d(Kv,{}),d(f2,{}),d(Eh,{})]})}function f2(){let n=ee(i=>i.goal),e=bt(null),t=bt(n.count);return ft(()=>{let i=e.current;if(i===null||n.count===t.current)return;let r=q.state.hello?.env.agents[n.by]??"";i.textContent=`Goal for ${r.charAt(0).toUpperCase()}${r.slice(1)}`,i.style.color=Rh(n.by);for(let s of i.getAnimations())s.cancel();i.animate([{opacity:0,transform:"translate(-50%, -30%) scale(0.9)"},{opacity:1,transform:"translate(-50%, -50%) scale(1)",offset:.12},{opacity:1,transform:"translate(-50%, -50%) scale(1)",offset:.7},{opacity:0,transform:"translate(-50%, -60%) scale(1)"}],{duration:1300,easing:"ease-out"})},[n]),d("div",{class:"goal",ref:e,"aria-live":"polite"})}var p2=[{value:"all",label:"All",hint:"Every robot that is shown"},{value:"best",label:"Best",hint:"Those with the highest return so far in their episode"},{value:"median",label:"Median",hint:"Those in the middle"},{value:"worst",label:"Worst",hint:"Those with the lowest return"}],m2=[1,5,10,25,50],g2=[{value:"tiles",label:"Grid",hint:"Each on its own spot"},{value:"race",label:"Race",hint:"From one line, each in its lane"}],y2=250;function nx(){return d(Zt,{children:[d("section",{class:"stage card","aria-label":"Crowd",children:[d(_2,{}),d("div",{class:"viewport-frame",children:d(Th,{deep:!0,children:[d(x2,{}),d(b2,{}),d(Mh,{}),d(Ah,{}),d(w2,{}),d(S2,{}),d(Eh,{})]})})]}),d("aside",{class:"crowd-side","aria-label":"About the crowd",children:[d(M2,{}),d(A2,{})]})]})}function _2(){let n=ee(t=>t.filter),e=ee(t=>t.layout);return d("div",{class:"stage-head crowd-head",children:[d("div",{class:"group",children:[d(Wi,{label:"Which robots",options:p2,value:n.kind,onPick:t=>Q.arrange({filter:{...n,kind:t}})}),d("select",{class:"count num","aria-label":"How many of them",value:String(n.count),disabled:n.kind==="all",onChange:t=>Q.arrange({filter:{...n,count:Number(t.currentTarget.value)}}),children:m2.map(t=>d("option",{value:String(t),children:t},t))})]}),d(Wi,{label:"Layout",options:g2,value:e,onPick:t=>Q.arrange({layout:t})}),d(v2,{})]})}function v2(){let{count:n,shown:e}=gm(()=>({count:Q.viewport.crowd.count,shown:Q.viewport.crowd.shown}));return d("span",{class:"crowd-count num","data-testid":"crowd-count",children:[d("b",{children:n})," ",n===1?"robot":"robots",d("span",{class:"muted",children:e<n?`, ${e} in colour`:""})]})}function x2(){let n=ee(i=>i.copy),e=ee(i=>i.picked),t=ee(i=>i.streams.some(r=>r.kind==="crowd"));return n!==void 0||!t?null:d("p",{class:"hint",children:e===void 0?`${Yl()?"Tap":"Click"} a robot to follow it. Drag one to pull at a copy of it.`:"Drag it to pull at a copy of it. Escape lets it go."})}function b2(){let n=ee(t=>t.streams.some(i=>i.kind==="crowd")&&t.copy===void 0),e=gm(()=>({low:Q.viewport.crowd.range.low,high:Q.viewport.crowd.range.high}));return n?d("div",{class:"legend","aria-label":"Colour: return of the present episode",children:[d("span",{class:"muted",children:"return so far"}),d("div",{class:"legend-row num",children:[d("span",{children:Xi(e.low)}),d("i",{style:{background:j_()}}),d("span",{children:Xi(e.high)})]})]}):null}function w2(){let n=ee(t=>t.copy),e=ee(t=>t.copy!==void 0&&t.streams.some(i=>i.stage_id===t.copy?.stage));return n===void 0?null:d("div",{class:"ribbon copy over",role:"status","data-testid":"copy",children:[d("span",{class:"copy-words",children:e?`Copy of robot ${n.env}: pull at it, the training does not feel it.`:`Opening a copy of robot ${n.env} …`}),d("button",{type:"button",onClick:()=>Q.beside.closeCopy(),children:"Back to the crowd"})]})}function S2(){let n=ee(s=>xc(s.runs)),e=ee(s=>s.streams.some(o=>o.kind==="crowd")),t=ee(s=>s.hello?.env),i=ee(s=>s.hello!==void 0&&s.link.kind==="open"&&!s.hello.read_only),r=ee(s=>s.busy.start_training??!1);return e||t===void 0?null:n.length>0?d("div",{class:"waiting over","data-testid":"crowd-empty",children:d("p",{children:n.every(s=>s.state==="paused")?"Training is paused: its robots stand still. Resume it on the Show.":"The training is coming up: its robots appear here as soon as they move."})}):d("div",{class:"waiting over","data-testid":"crowd-empty",children:d("div",{class:"empty-words card",children:[d("h2",{children:"No robots are training"}),t.pixels?d("p",{children:[t.title," can be trained, but it draws pictures and has no bodies to stand here. Choose a robot."]}):d("p",{children:"Press Train: more than a hundred robots learn here at once, and you watch them do it."}),d("div",{class:"train-row",children:[d(mm,{}),d("button",{type:"button",class:"primary","data-testid":"crowd-train",disabled:!i||r,onClick:()=>Q.train(),children:[d(Ze,{name:"play"}),r?"Starting …":"Train"]})]})]})})}function M2(){let n=ee(l=>l.picked),e=ee(l=>l.copy),t=ee(l=>l.hello?.read_only??!1),i=ee(l=>l.runs),r=gm(()=>{let l=Q.viewport.selected();return l===void 0?void 0:{...l}}),s=ee(l=>l.copy===void 0?void 0:l.stages[l.copy.stage]);if(n===void 0)return null;let o=s===void 0?[["Return",r===void 0?"–":Xi(r.return)],["Decisions",r===void 0?"–":at(r.length)],["Episodes",r===void 0?"–":at(r.episode)]]:[["Return",Xi(s.episode_return)],["Policy",`v${s.policy_version}`],["Episodes",at(s.episode)]],a=i.find(l=>l.run_id===n.runId);return d("section",{class:"card selected","aria-label":"The robot that is followed","data-testid":"selected",children:[d("div",{class:"dialog-head",children:[d("h2",{"data-testid":"selected-env",children:[s===void 0?"Robot":"Copy of robot"," ",n.env]}),d("button",{type:"button",class:"quiet square","aria-label":"Follow no robot",onClick:()=>Q.pick(void 0),children:d(Ze,{name:"close"})})]}),d("p",{class:"muted small clip",children:a===void 0?"":`${Di(a.env_id)} · ${a.name||kr(a.run_id)}`}),d("dl",{class:"facts num",children:o.map(([l,c])=>d("div",{children:[d("dt",{children:l}),d("dd",{"data-testid":`selected-${l.toLowerCase()}`,children:c})]},l))}),d("button",{type:"button",class:"wide-button","data-testid":"open-copy",disabled:t||e!==void 0,title:"A stage that begins where this robot is now and plays the newest policy; the training is never touched",onClick:()=>{Q.beside.openCopy(n.runId,n.env)},children:[d(Ze,{name:"copy"}),"Open a copy"]})]})}function A2(){let n=ee(i=>i.runs),e=ee(i=>i.streams),t=xc(n);return t.length===0?d("section",{class:"card runs-here","aria-label":"What this is",children:[d("h2",{children:"The training itself"}),d("p",{class:"muted",children:"Each robot here is one of those that gather experience just now: they fall, begin anew, and try again."}),d("p",{class:"muted",children:"Colours say how well each does in its present episode. Follow one, or open a copy of it and pull it about."})]}):d("section",{class:"card runs-here","aria-label":"Trainings",children:[d("h2",{children:t.length===1?"It learns":`${t.length} trainings learn`}),d("ul",{children:t.map(i=>d(T2,{run:i,robots:Jg(e,i.run_id)},i.run_id))})]})}function T2({run:n,robots:e}){let t=cs(n),i=n.metrics.return_mean;return d("li",{children:[d("div",{class:`state tone-${t.tone}`,children:[d("i",{}),d("b",{children:Di(n.env_id)}),d("span",{class:"muted clip",children:t.title})]}),d("div",{class:"run-steps",children:[d(wh,{value:n.env_steps,live:n.state==="running"}),d("span",{class:"muted",children:"steps"})]}),d("div",{class:"muted small num",children:[e," ",e===1?"robot":"robots"," here",i===void 0?"":` · mean return ${Xi(i)}`]}),Rt(n)&&d("button",{type:"button",class:"quiet small",onClick:()=>Q.watchShow(n.run_id),children:[d(Ze,{name:"eye"}),"On the Show"]})]})}function gm(n){let[e,t]=yt(n);return ft(()=>{let i=window.setInterval(()=>t(r=>{let s=n();return JSON.stringify(s)===JSON.stringify(r)?r:s}),y2);return()=>window.clearInterval(i)},[]),e}function ix(n){let e=Q.viewport.robots().filter(s=>s.shown);if(e.length===0)return;e.sort((s,o)=>o.return-s.return||s.env-o.env);let{picked:t}=q.state,i=e.findIndex(s=>s.runId===t?.runId&&s.env===t.env),r=i<0?e[0]:e[(i+n+e.length)%e.length];r!==void 0&&Q.pick({runId:r.runId,env:r.env})}var sx=[["Space or P","pause or go on (Space dashes while you play)"],[".","one step while paused"],["R","new match"],["T","train"],["E","choose what is played"],["1 – 5","Show, Crowd, Runs, Replays, System"],["N","new run"],["/","in Runs: search"],["C","the crowd, and back to the Show"],["← →","in the crowd: follow the next better or worse robot"],["O","in the crowd: open a copy of the robot that is followed"],["V","camera back to where it began"],["F","camera follows or stays"],["G","physics: gravity and the rest"],["W A S D or arrows","move, while you play"],["Q E","turn, while you play"],["Space or Shift","dash, while you play"],["?","this help"]];function ox(){window.addEventListener("keydown",n=>{n.ctrlKey||n.metaKey||n.altKey||I2(n.target)||E2(n)||n.repeat||R2(n)&&n.preventDefault()}),window.addEventListener("keyup",n=>{Q.keys.set(n.code,0,performance.now())}),document.addEventListener("click",n=>{let e=n.target instanceof Element?n.target.closest("button"):null;n.detail>0&&e?.blur()}),document.addEventListener("change",n=>{n.target instanceof HTMLSelectElement&&n.target.blur()})}function E2(n){let e=M0[n.code];return e===void 0||q.state.view!=="show"||q.state.help||Q.humanAgent()<0?!1:(n.preventDefault(),n.repeat||Q.keys.set(n.code,Br(e),performance.now()),!0)}function R2(n){if(q.state.choosing||q.state.help&&n.key!=="?")return n.key==="Escape"&&rx();if(n.key==="Escape")return rx();if(n.key==="?")return q.set({help:!q.state.help}),!0;let e=Sc[Number(n.key)-1];if(e!==void 0)return Q.go(e),!0;if(C2(n))return!0;if(q.state.hello?.read_only===!0)return!1;switch(n.key.toLowerCase()){case" ":return lx(n.target)||ax(n.target)?!1:(Q.match.playPause(),!0);case"p":return Q.match.playPause(),!0;case".":return Q.match.stepOnce(),!0;case"r":return Q.match.reset(),!0;case"t":return Q.train(),!0;case"n":return Q.runs.open("new"),!0;case"e":return q.set({choosing:!0}),!0;case"g":return(q.state.hello?.env.physics.length??0)===0?!1:(Q.go("show"),q.set({sheet:q.state.sheet==="physics"?"":"physics"}),!0);case"o":{let{picked:t,view:i}=q.state;return i==="crowd"&&t!==void 0&&Q.beside.openCopy(t.runId,t.env),!0}default:return!1}}function C2(n){let{view:e,drawing:t}=q.state;switch(n.key.toLowerCase()){case"c":return Q.go(e==="crowd"?"show":"crowd"),!0;case"v":return Q.viewport.resetCamera(),!0;case"f":return Q.draw({camera:t.camera==="follow"?"free":"follow"}),!0;case"arrowleft":case"arrowright":return e!=="crowd"||lx(n.target)||ax(n.target)?!1:(ix(n.key==="ArrowRight"?1:-1),!0);default:return!1}}function rx(){let{help:n,choosing:e,sheet:t,copy:i,picked:r,view:s,place:o}=q.state;if(n||e)q.set({help:!1,choosing:!1});else if(t!=="")q.set({sheet:""});else if(i!==void 0)Q.beside.closeCopy();else if(r!==void 0)Q.pick(void 0);else if(s==="runs"&&o.page==="run")Q.runs.open("list");else return!1;return!0}function I2(n){return n instanceof HTMLElement?n.matches("input:not([type=checkbox], [type=range]), select, textarea")||n.isContentEditable:!1}function ax(n){return n instanceof HTMLElement&&n.matches("input")}function lx(n){return n instanceof HTMLElement&&n.matches("button, a, summary")}var cx="drillyard.theme",ux=window.matchMedia("(prefers-color-scheme: light)");function io(){return P2()??(ux.matches?"light":"dark")}function dx(){try{localStorage.setItem(cx,io()==="dark"?"light":"dark")}catch{ym=io()==="dark"?"light":"dark"}Ch()}var qi=new Set;function Ch(){document.documentElement.dataset.theme=io();for(let n of qi)n()}ux.addEventListener("change",Ch);function _m(){return{background:getComputedStyle(document.documentElement).getPropertyValue("--stage").trim()||"#0c1210",dark:io()==="dark"}}var ym;function P2(){try{let n=localStorage.getItem(cx);return n==="dark"||n==="light"?n:ym}catch{return ym}}function hx(){let n=ee(t=>t.choosing),e=bt(null);return ft(()=>{n&&e.current?.open===!1?e.current.showModal():n||e.current?.close()},[n]),d("dialog",{ref:e,class:"help envs","aria-label":"What is played",onClose:()=>q.set({choosing:!1}),onClick:t=>{t.target===e.current&&q.set({choosing:!1})},children:n&&d(L2,{})})}function L2(){let n=ee(p=>p.hello?.envs??k2),e=ee(p=>p.runs),t=ee(p=>p.hello?.env.id),[i,r]=yt(""),[s,o]=yt(""),[a,l]=yt(""),c=_c(n,e),u=yc(c,i),f=u[0]?.envs.find(p=>p.available),h=async p=>{l(p),o("");let m=e.find(g=>g.env_id===p&&!n.some(y=>y.id===p))?.env_options,_=p===t?"":await Q.selectEnv(p,m);l(""),o(_),_===""&&q.set({choosing:!1})};return d(Zt,{children:[d("div",{class:"dialog-head",children:[d("h2",{children:"What is played"}),d("button",{type:"button",class:"quiet square","aria-label":"Close",onClick:()=>q.set({choosing:!1}),children:d(Ze,{name:"close"})})]}),d("form",{class:"search",onSubmit:p=>{p.preventDefault(),f!==void 0&&h(f.id)},children:[d(Ze,{name:"search"}),d("input",{type:"search",placeholder:"Search, then Enter","aria-label":"Search what can be played",autoFocus:!0,value:i,onInput:p=>r(p.currentTarget.value)})]}),d("div",{class:"env-groups",children:[u.map(p=>d("section",{"aria-label":p.title,children:[d("h3",{class:"muted",children:p.title}),d("ul",{children:p.envs.map(m=>d(N2,{env:m,now:m.id===t,busy:a===m.id,learning:e.some(_=>Rt(_)&&_.env_id===m.id),choose:h},m.id))})]},p.title)),u.length===0&&d("p",{class:"muted",children:["Nothing is called “",i,"”. Gymnasium's envs can be named below."]})]}),d(D2,{busy:a.startsWith("gym:"),choose:h}),s!==""&&d("p",{class:"bad-text",role:"alert",children:s})]})}function N2({env:n,now:e,busy:t,learning:i,choose:r}){return d("li",{children:d("button",{type:"button",class:"env-entry","data-env":n.id,"aria-current":e?"true":void 0,disabled:!n.available||t,onClick:()=>{r(n.id)},children:[d("span",{class:"env-title",children:[n.title,e&&d("span",{class:"chip",children:"on the Show"}),i&&d("span",{class:"chip good",children:"learning"}),t&&d("span",{class:"muted small",children:"opening …"})]}),d("span",{class:"muted small clip",children:n.available?n.id:n.reason})]})})}function D2({busy:n,choose:e}){let[t,i]=yt(""),r=Mo(t);return d("form",{class:"gym",onSubmit:s=>{s.preventDefault(),r!==void 0&&e(r)},children:[d("label",{for:"gym-id",children:"Any Gymnasium env"}),d("input",{id:"gym-id",placeholder:"CartPole-v1",autoCapitalize:"off",autoComplete:"off",spellcheck:!1,value:t,onInput:s=>i(s.currentTarget.value)}),d("button",{type:"submit",disabled:r===void 0||n,children:n?"Opening …":"Play"})]})}var k2=[];function fx(){let n=ee(i=>i.help),e=ee(i=>i.hello?.version??""),t=bt(null);return ft(()=>{n?t.current?.showModal():t.current?.close()},[n]),d("dialog",{ref:t,class:"help","aria-label":"Help",onClose:()=>q.set({help:!1}),children:[d("div",{class:"dialog-head",children:[d("h2",{children:"What you see here"}),d("button",{type:"button",class:"quiet square","aria-label":"Close",onClick:()=>q.set({help:!1}),children:d(Ze,{name:"close"})})]}),d("p",{children:["A match, or a robot, played by what has been learned so far. Press ",d("b",{children:"Train"}),", and other processes play thousands of episodes to find out what works. The Show takes up each new policy as it is learned: you watch it get better."]}),d("p",{children:["Nothing you do to the Show reaches the training: pause it, drag a robot by any limb, change its gravity. The ",d("b",{children:"Crowd"})," ","shows the training itself, a hundred robots at once; drag one, and you pull at a copy of it."]}),d("table",{class:"keys",children:d("tbody",{children:sx.map(([i,r])=>d("tr",{children:[d("th",{scope:"row",children:i}),d("td",{children:r})]},i))})}),d("p",{class:"muted",children:["Drillyard ",e]})]})}function px(){let n=ee(t=>t.replays),e=ee(t=>t.status?.replay??"");return ft(()=>{Q.match.loadReplays()},[]),d("section",{class:"list","aria-label":"Replays",children:[d("h1",{children:"Replays"}),d("p",{class:"muted",children:"A replay is a match as it was, bit for bit: its seed, every input, and the policies that played."}),n===void 0?d("div",{class:"empty card",children:d("p",{children:"Looking for replays …"})}):n.length===0?d("div",{class:"empty card",children:[d("h2",{children:"No replay yet"}),d("p",{children:"Under the match, press Save replay: the match since its last reset is kept here."}),d("button",{type:"button",class:"primary",onClick:()=>Q.go("show"),children:"To the Show"})]}):d("ul",{class:"rows",children:[...n].sort((t,i)=>i.created_at-t.created_at).map(t=>d("li",{class:"row card",children:[d("div",{class:"row-main",children:[d("div",{class:"row-name",children:[t.name," ",t.path===e&&d("span",{class:"chip",children:"playing"})]}),d("div",{class:"muted small num",children:[new Date(t.created_at*1e3).toLocaleString()," · ",Ur(t.bytes)]})]}),d("div",{class:"row-actions",children:t.path===e?d("button",{type:"button",onClick:()=>Q.match.playReplay(""),children:"Back to the live match"}):d("button",{type:"button",onClick:()=>Q.match.playReplay(t.path),children:[d(Ze,{name:"play"}),"Play"]})})]},t.path))})]})}function xm(n){return n.state==="created"?"waiting":Rt(n)?"live":n.outcome==="failed"||n.outcome==="lost"?"failed":n.outcome==="cancelled"?"stopped":"finished"}function ri(n){return n.name||kr(n.run_id)}function yx(n,e){let t=e.text.toLowerCase().split(/\s+/).filter(Boolean),i=n.filter(s=>(e.worker===""||s.worker===e.worker)&&(e.kind===""||xm(s)===e.kind)&&(e.tag===""||s.tags.includes(e.tag))&&t.every(o=>F2(s).includes(o))),r=e.up?1:-1;return i.sort((s,o)=>r*U2(s,o,e.sort)||o.created_at-s.created_at)}function Ih(n){let e=n.filter(t=>t.state==="created");return e.sort((t,i)=>i.priority-t.priority||t.created_at-i.created_at||(t.run_id<i.run_id?-1:1)),new Map(e.map((t,i)=>[t.run_id,i+1]))}function _x(n){let e=new Map;for(let t of n)for(let i of t.tags)e.set(i,(e.get(i)??0)+1);return[...e].sort((t,i)=>i[1]-t[1]||(t[0]<i[0]?-1:1))}function vx(n){return[...new Set(n.map(e=>e.worker))].sort()}function Ph(n){return n.replaceAll(","," ").replace(/\s+/g," ").trim().slice(0,40)}function Lh(n){let[e,t]=[n.metrics.win_rate_ema,n.metrics.return_mean];return e!==void 0?{name:"Win rate",value:e}:{name:"Return",value:t}}function F2(n){return[n.run_id,n.name,n.worker,gr(n.worker),n.algorithm,n.env_id,Di(n.env_id),n.notes,...n.tags].join(" ").toLowerCase()}function U2(n,e,t){switch(t){case"name":return gx(ri(n),ri(e));case"worker":return gx(`${n.worker} ${n.algorithm}`,`${e.worker} ${e.algorithm}`);case"state":return mx.indexOf(xm(n))-mx.indexOf(xm(e));case"steps":return n.env_steps-e.env_steps;case"rate":return vm(Rt(n)?n.metrics.env_steps_per_s:void 0,Rt(e)?e.metrics.env_steps_per_s:void 0);case"return":return vm(n.metrics.return_mean,e.metrics.return_mean);case"memory":return vm(n.usage?.rss_mb,e.usage?.rss_mb);case"created":return n.created_at-e.created_at}}var mx=["finished","stopped","failed","waiting","live"];function gx(n,e){return n.localeCompare(e,void 0,{numeric:!0})}function vm(n,e){return(n??Number.NEGATIVE_INFINITY)===(e??Number.NEGATIVE_INFINITY)?0:(n??Number.NEGATIVE_INFINITY)-(e??Number.NEGATIVE_INFINITY)}var xx={library:"drillyard",algorithm:"",env:"",freeEnv:void 0,script:"",steps:"",minutes:"",seed:"",name:"",tags:"",priority:"",cpus:"",memory:"",gpus:"",texts:{}};function bx(n,e,t){let i={};e.state==="absent"?i.library=`${e.title} is not installed yet: press Install on its card.`:e.state==="broken"?i.library=e.reason||`${e.title} does not work here.`:t===void 0&&(i.library=`${e.title} says of no algorithm that it has it.`),Sx(n)===void 0&&(i.env="An id such as CartPole-v1."),e.needsScript&&n.script.trim()===""&&(i.script="The path of your training script."),Number.isNaN(Ua(n.steps))&&(i.steps="A number such as 100000, 100k or 2.5M."),Number.isNaN(Ua(n.minutes))&&(i.minutes="A number above 0.");let r=(s,o,a)=>{let l=n[s].trim(),c=Number(l);l!==""&&!(Number.isSafeInteger(c)&&c>=o&&c<=a)&&(i[s]=a===Number.MAX_SAFE_INTEGER?`A whole number of at least ${o}.`:`A whole number from ${o} to ${a}.`)};r("seed",0,2**31-1),r("priority",-100,100),r("cpus",1,4096),r("memory",64,Number.MAX_SAFE_INTEGER),r("gpus",0,64);for(let[s,o]of Object.entries(yf(t?.settings??[],n.texts).errors))i[`setting ${s}`]=o;return i}function wx(n,e,t,i={}){let{values:r}=yf(t.settings,n.texts),[s,o]=[Ua(n.steps),Ua(n.minutes)],a=[...new Set(n.tags.split(",").map(Ph).filter(Boolean))],l=f=>f.trim()===""?void 0:Number(f),c={...ro("gpus",l(n.gpus)),...ro("cpus",l(n.cpus)),...ro("memory_mb",l(n.memory))},u={...ro("env_steps",s===void 0?void 0:Math.round(s)),...ro("seconds",o===void 0?void 0:o*60)};return{worker:e.name,algorithm:t.name,env_id:Sx(n)??"",...n.freeEnv===void 0&&Object.keys(i).length>0?{env_options:i}:{},...Object.keys(r).length>0?{settings:r}:{},...Object.keys(u).length>0?{limits:u}:{},...Object.keys(c).length>0?{resources:c}:{},...ro("seed",l(n.seed)),...ro("priority",l(n.priority)),...n.name.trim()===""?{}:{name:n.name.trim()},...a.length>0?{tags:a}:{},...e.needsScript?{script:n.script.trim()}:{}}}function Sx(n){return n.freeEnv!==void 0?Mo(n.freeEnv):n.env===""?void 0:n.env}function ro(n,e){return e===void 0?{}:{[n]:e}}function Mx({all:n,chosen:e,pick:t}){let i=ee(r=>r.workers!==void 0);return d("div",{class:"libraries",role:"radiogroup","aria-label":"Library",children:[n.map(r=>d(O2,{library:r,chosen:r.name===e,pick:t},r.name)),!i&&d("p",{class:"muted small",children:"Asking which libraries there are …"})]})}function O2({library:n,chosen:e,pick:t}){let i=ee(a=>a.hello?.read_only??!1),{name:r,state:s}=n,o=s==="absent"||s==="broken"&&n.algorithms.length>0;return d("div",{class:`library ${e?"chosen":""} library-${s}`,"data-library":r,children:[d("button",{type:"button",role:"radio","aria-checked":e,class:"library-pick",onClick:()=>t(r),children:[d("span",{class:"library-title",children:[n.title,s==="ready"&&d(Ze,{name:"check"})]}),d("span",{class:"muted small library-words",children:n.words}),d("span",{class:"small library-state num",children:[n.version!==""&&`${n.version} · `,Wg(n)]})]}),s==="installing"&&d("div",{class:"library-progress",children:d("div",{class:"bar",role:"progressbar","aria-label":`Installing ${n.title}`,"aria-valuemin":0,"aria-valuemax":100,"aria-valuenow":Math.round(n.share*100),children:d("i",{style:{width:`${Math.max(n.share*100,3)}%`}})})}),n.reason!==""&&s!=="ready"&&d("p",{class:"bad-text small library-reason",children:n.reason}),o&&d("button",{type:"button",class:"library-install",disabled:i,onClick:()=>Q.runs.install(r,n.environment,"auto"),children:[d(Ze,{name:"install"}),s==="broken"?"Install again":"Install",n.sizeMb>0&&d("span",{class:"muted num",children:Dr(n.sizeMb)})]})]})}var B2="uplot",z2="u-hz",G2="u-vt",V2="u-title",H2="u-wrap",W2="u-under",X2="u-over",q2="u-axis",ao="u-off",$2="u-select",Y2="u-cursor-x",K2="u-cursor-y",Z2="u-cursor-pt",J2="u-legend",j2="u-live",Q2="u-inline",eI="u-series",tI="u-marker",Ax="u-label",nI="u-value",Zl="width",Jl="height";var Tx="bottom",ma="left",bm="right",Om="#000",Ex=Om+"0",wm="mousemove",Rx="mousedown",Sm="mouseup",Cx="mouseenter",Ix="mouseleave",Px="dblclick",iI="resize",rI="scroll",Lx="change",Uh="dppxchange",Bm="--",wa=typeof window<"u",Rm=wa?document:null,ya=wa?window:null,sI=wa?navigator:null,Ut,Nh;function Cm(){let n=devicePixelRatio;Ut!=n&&(Ut=n,Nh&&Pm(Lx,Nh,Cm),Nh=matchMedia(`(min-resolution: ${Ut-.001}dppx) and (max-resolution: ${Ut+.001}dppx)`),lo(Lx,Nh,Cm),ya.dispatchEvent(new CustomEvent(Uh)))}function Ci(n,e){if(e!=null){let t=n.classList;!t.contains(e)&&t.add(e)}}function Im(n,e){let t=n.classList;t.contains(e)&&t.remove(e)}function rn(n,e,t){n.style[e]=t+"px"}function or(n,e,t,i){let r=Rm.createElement(n);return e!=null&&Ci(r,e),t?.insertBefore(r,i),r}function $i(n,e){return or("div",n,e)}var Nx=new WeakMap;function Rr(n,e,t,i,r){let s="translate("+e+"px,"+t+"px)",o=Nx.get(n);s!=o&&(n.style.transform=s,Nx.set(n,s),e<0||t<0||e>i||t>r?Ci(n,ao):Im(n,ao))}var Dx=new WeakMap;function kx(n,e,t){let i=e+t,r=Dx.get(n);i!=r&&(Dx.set(n,i),n.style.background=e,n.style.borderColor=t)}var Fx=new WeakMap;function Ux(n,e,t,i){let r=e+""+t,s=Fx.get(n);r!=s&&(Fx.set(n,r),n.style.height=t+"px",n.style.width=e+"px",n.style.marginLeft=i?-e/2+"px":0,n.style.marginTop=i?-t/2+"px":0)}var zm={passive:!0},oI={...zm,capture:!0};function lo(n,e,t,i){e.addEventListener(n,t,i?oI:zm)}function Pm(n,e,t,i){e.removeEventListener(n,t,zm)}wa&&Cm();function ar(n,e,t,i){let r;t=t||0,i=i||e.length-1;let s=i<=2147483647;for(;i-t>1;)r=s?t+i>>1:Ii((t+i)/2),e[r]<n?t=r:i=r;return n-e[t]<=e[i]-n?t:i}function db(n){return(t,i,r)=>{let s=-1,o=-1;for(let a=i;a<=r;a++)if(n(t[a])){s=a;break}for(let a=r;a>=i;a--)if(n(t[a])){o=a;break}return[s,o]}}var hb=n=>n!=null,fb=n=>n!=null&&n>0,zh=db(hb),aI=db(fb);function lI(n,e,t,i=0,r=!1){let s=r?aI:zh,o=r?fb:hb;[e,t]=s(n,e,t);let a=n[e],l=n[e];if(e>-1)if(i==1)a=n[e],l=n[t];else if(i==-1)a=n[t],l=n[e];else for(let c=e;c<=t;c++){let u=n[c];o(u)&&(u<a?a=u:u>l&&(l=u))}return[a??Yt,l??-Yt]}function Gh(n,e,t,i){let r=zx(n),s=zx(e);n==e&&(r==-1?(n*=t,e/=t):(n/=t,e*=t));let o=t==10?jr:pb,a=r==1?Ii:Yi,l=s==1?Yi:Ii,c=a(o(Fn(n))),u=l(o(Fn(e))),f=_a(t,c),h=_a(t,u);return t==10&&(c<0&&(f=Kt(f,-c)),u<0&&(h=Kt(h,-u))),i||t==2?(n=f*r,e=h*s):(n=_b(n,f),e=Vh(e,h)),[n,e]}function Gm(n,e,t,i){let r=Gh(n,e,t,i);return n==0&&(r[0]=0),e==0&&(r[1]=0),r}var Vm=.1,Ox={mode:3,pad:Vm},Ql={pad:0,soft:null,mode:0},cI={min:Ql,max:Ql};function Oh(n,e,t,i){return Hh(t)?Bx(n,e,t):(Ql.pad=t,Ql.soft=i?0:null,Ql.mode=i?3:0,Bx(n,e,cI))}function Dt(n,e){return n??e}function uI(n,e,t){for(e=Dt(e,0),t=Dt(t,n.length-1);e<=t;){if(n[e]!=null)return!0;e++}return!1}function Bx(n,e,t){let i=t.min,r=t.max,s=Dt(i.pad,0),o=Dt(r.pad,0),a=Dt(i.hard,-Yt),l=Dt(r.hard,Yt),c=Dt(i.soft,Yt),u=Dt(r.soft,-Yt),f=Dt(i.mode,0),h=Dt(r.mode,0),p=e-n,m=jr(p),_=pi(Fn(n),Fn(e)),g=jr(_),y=Fn(g-m);(p<1e-24||y>10)&&(p=0,(n==0||e==0)&&(p=1e-24,f==2&&c!=Yt&&(s=0),h==2&&u!=-Yt&&(o=0)));let v=p||_||1e3,M=jr(v),x=_a(10,Ii(M)),C=v*(p==0?n==0?.1:1:s),R=Kt(_b(n-C,x/10),24),b=n>=c&&(f==1||f==3&&R<=c||f==2&&R>=c)?c:Yt,E=pi(a,R<b&&n>=b?b:lr(b,R)),F=v*(p==0?e==0?.1:1:o),L=Kt(Vh(e+F,x/10),24),N=e<=u&&(h==1||h==3&&L>=u||h==2&&L<=u)?u:-Yt,z=lr(l,L>N&&e<=N?N:pi(N,L));return E==z&&E==0&&(z=100),[E,z]}var dI=new Intl.NumberFormat(wa?sI.language:"en-US"),Hm=n=>dI.format(n),Pi=Math,Fh=Pi.PI,Fn=Pi.abs,Ii=Pi.floor,kn=Pi.round,Yi=Pi.ceil,lr=Pi.min,pi=Pi.max,_a=Pi.pow,zx=Pi.sign,jr=Pi.log10,pb=Pi.log2,hI=(n,e=1)=>Pi.sinh(n)*e,Mm=(n,e=1)=>Pi.asinh(n/e),Yt=1/0;function Gx(n){return(jr((n^n>>31)-(n>>31))|0)+1}function Lm(n,e,t){return lr(pi(n,e),t)}function mb(n){return typeof n=="function"}function Et(n){return mb(n)?n:()=>n}var fI=()=>{},gb=n=>n,yb=(n,e)=>e,pI=n=>null,Vx=n=>!0,Hx=(n,e)=>n==e,mI=/\.\d*?(?=9{6,}|0{6,})/gm,co=n=>{if(xb(n)||Ls.has(n))return n;let e=`${n}`,t=e.match(mI);if(t==null)return n;let i=t[0].length-1;if(e.indexOf("e-")!=-1){let[r,s]=e.split("e");return+`${co(r)}e${s}`}return Kt(n,i)};function so(n,e){return co(Kt(co(n/e))*e)}function Vh(n,e){return co(Yi(co(n/e))*e)}function _b(n,e){return co(Ii(co(n/e))*e)}function Kt(n,e=0){if(xb(n))return n;let t=10**e,i=n*t*(1+Number.EPSILON);return kn(i)/t}var Ls=new Map;function vb(n){return((""+n).split(".")[1]||"").length}function tc(n,e,t,i){let r=[],s=i.map(vb);for(let o=e;o<t;o++){let a=Fn(o),l=Kt(_a(n,o),a);for(let c=0;c<i.length;c++){let u=n==10?+`${i[c]}e${o}`:i[c]*l,f=(o>=0?0:a)+(o>=s[c]?0:s[c]),h=n==10?u:Kt(u,f);r.push(h),Ls.set(h,f)}}return r}var ec={},Wm=[],va=[null,null],Ps=Array.isArray,xb=Number.isInteger,gI=n=>n===void 0;function Wx(n){return typeof n=="string"}function Hh(n){let e=!1;if(n!=null){let t=n.constructor;e=t==null||t==Object}return e}function yI(n){return n!=null&&typeof n=="object"}var _I=Object.getPrototypeOf(Uint8Array),bb="__proto__";function xa(n,e=Hh){let t;if(Ps(n)){let i=n.find(r=>r!=null);if(Ps(i)||e(i)){t=Array(n.length);for(let r=0;r<n.length;r++)t[r]=xa(n[r],e)}else t=n.slice()}else if(n instanceof _I)t=n.slice();else if(e(n)){t={};for(let i in n)i!=bb&&(t[i]=xa(n[i],e))}else t=n;return t}function En(n){let e=arguments;for(let t=1;t<e.length;t++){let i=e[t];for(let r in i)r!=bb&&(Hh(n[r])?En(n[r],xa(i[r])):n[r]=xa(i[r]))}return n}var vI=0,xI=1,bI=2;function wI(n,e,t){for(let i=0,r,s=-1;i<e.length;i++){let o=e[i];if(o>s){for(r=o-1;r>=0&&n[r]==null;)n[r--]=null;for(r=o+1;r<t&&n[r]==null;)n[s=r++]=null}}}function SI(n,e){if(TI(n)){let o=n[0].slice();for(let a=1;a<n.length;a++)o.push(...n[a].slice(1));return EI(o[0])||(o=AI(o)),o}let t=new Set;for(let o=0;o<n.length;o++){let l=n[o][0],c=l.length;for(let u=0;u<c;u++)t.add(l[u])}let i=[Array.from(t).sort((o,a)=>o-a)],r=i[0].length,s=new Map;for(let o=0;o<r;o++)s.set(i[0][o],o);for(let o=0;o<n.length;o++){let a=n[o],l=a[0];for(let c=1;c<a.length;c++){let u=a[c],f=Array(r).fill(void 0),h=e?e[o][c]:xI,p=[];for(let m=0;m<u.length;m++){let _=u[m],g=s.get(l[m]);_===null?h!=vI&&(f[g]=_,h==bI&&p.push(g)):f[g]=_}wI(f,p,r),i.push(f)}}return i}var MI=typeof queueMicrotask>"u"?n=>Promise.resolve().then(n):queueMicrotask;function AI(n){let e=n[0],t=e.length,i=Array(t);for(let s=0;s<i.length;s++)i[s]=s;i.sort((s,o)=>e[s]-e[o]);let r=[];for(let s=0;s<n.length;s++){let o=n[s],a=Array(t);for(let l=0;l<t;l++)a[l]=o[i[l]];r.push(a)}return r}function TI(n){let e=n[0][0],t=e.length;for(let i=1;i<n.length;i++){let r=n[i][0];if(r.length!=t)return!1;if(r!=e){for(let s=0;s<t;s++)if(r[s]!=e[s])return!1}}return!0}function EI(n,e=100){let t=n.length;if(t<=1)return!0;let i=0,r=t-1;for(;i<=r&&n[i]==null;)i++;for(;r>=i&&n[r]==null;)r--;if(r<=i)return!0;let s=pi(1,Ii((r-i+1)/e));for(let o=n[i],a=i+s;a<=r;a+=s){let l=n[a];if(l!=null){if(l<=o)return!1;o=l}}return!0}var wb=["January","February","March","April","May","June","July","August","September","October","November","December"],Sb=["Sunday","Monday","Tuesday","Wednesday","Thursday","Friday","Saturday"];function Mb(n){return n.slice(0,3)}var RI=Sb.map(Mb),CI=wb.map(Mb),II={MMMM:wb,MMM:CI,WWWW:Sb,WWW:RI};function Kl(n){return(n<10?"0":"")+n}function PI(n){return(n<10?"00":n<100?"0":"")+n}var LI={YYYY:n=>n.getFullYear(),YY:n=>(n.getFullYear()+"").slice(2),MMMM:(n,e)=>e.MMMM[n.getMonth()],MMM:(n,e)=>e.MMM[n.getMonth()],MM:n=>Kl(n.getMonth()+1),M:n=>n.getMonth()+1,DD:n=>Kl(n.getDate()),D:n=>n.getDate(),WWWW:(n,e)=>e.WWWW[n.getDay()],WWW:(n,e)=>e.WWW[n.getDay()],HH:n=>Kl(n.getHours()),H:n=>n.getHours(),h:n=>{let e=n.getHours();return e==0?12:e>12?e-12:e},AA:n=>n.getHours()>=12?"PM":"AM",aa:n=>n.getHours()>=12?"pm":"am",a:n=>n.getHours()>=12?"p":"a",mm:n=>Kl(n.getMinutes()),m:n=>n.getMinutes(),ss:n=>Kl(n.getSeconds()),s:n=>n.getSeconds(),fff:n=>PI(n.getMilliseconds())};function Xm(n,e){e=e||II;let t=[],i=/\{([a-z]+)\}|[^{]+/gi,r;for(;r=i.exec(n);)t.push(r[0][0]=="{"?LI[r[1]]:r[0]);return s=>{let o="";for(let a=0;a<t.length;a++)o+=typeof t[a]=="string"?t[a]:t[a](s,e);return o}}var NI=new Intl.DateTimeFormat().resolvedOptions().timeZone;function DI(n,e){let t;return e=="UTC"||e=="Etc/UTC"?t=new Date(+n+n.getTimezoneOffset()*6e4):e==NI?t=n:(t=new Date(n.toLocaleString("en-US",{timeZone:e})),t.setMilliseconds(n.getMilliseconds())),t}var Ab=n=>n%1==0,Bh=[1,2,2.5,5],kI=tc(10,-32,0,Bh),Tb=tc(10,0,32,Bh),FI=Tb.filter(Ab),oo=kI.concat(Tb),qm=`
`,Eb="{YYYY}",Xx=qm+Eb,Rb="{M}/{D}",jl=qm+Rb,Dh=jl+"/{YY}",Cb="{aa}",UI="{h}:{mm}",ga=UI+Cb,qx=qm+ga,$x=":{ss}",Bt=null;function Ib(n){let e=n*1e3,t=e*60,i=t*60,r=i*24,s=r*30,o=r*365,l=(n==1?tc(10,0,3,Bh).filter(Ab):tc(10,-3,0,Bh)).concat([e,e*5,e*10,e*15,e*30,t,t*5,t*10,t*15,t*30,i,i*2,i*3,i*4,i*6,i*8,i*12,r,r*2,r*3,r*4,r*5,r*6,r*7,r*8,r*9,r*10,r*15,s,s*2,s*3,s*4,s*6,o,o*2,o*5,o*10,o*25,o*50,o*100]),c=[[o,Eb,Bt,Bt,Bt,Bt,Bt,Bt,1],[r*28,"{MMM}",Xx,Bt,Bt,Bt,Bt,Bt,1],[r,Rb,Xx,Bt,Bt,Bt,Bt,Bt,1],[i,"{h}"+Cb,Dh,Bt,jl,Bt,Bt,Bt,1],[t,ga,Dh,Bt,jl,Bt,Bt,Bt,1],[e,$x,Dh+" "+ga,Bt,jl+" "+ga,Bt,qx,Bt,1],[n,$x+".{fff}",Dh+" "+ga,Bt,jl+" "+ga,Bt,qx,Bt,1]];function u(f){return(h,p,m,_,g,y)=>{let v=[],M=g>=o,x=g>=s&&g<o,C=f(m),R=Kt(C*n,3),b=Am(C.getFullYear(),M?0:C.getMonth(),x||M?1:C.getDate()),E=Kt(b*n,3);if(x||M){let F=x?g/s:0,L=M?g/o:0,N=R==E?R:Kt(Am(b.getFullYear()+L,b.getMonth()+F,1)*n,3),z=new Date(kn(N/n)),G=z.getFullYear(),D=z.getMonth();for(let X=0;N<=_;X++){let Y=Am(G+L*X,D+F*X,1),H=Y-f(Kt(Y*n,3));N=Kt((+Y+H)*n,3),N<=_&&v.push(N)}}else{let F=g>=r?r:g,L=Ii(m)-Ii(R),N=E+L+Vh(R-E,F);v.push(N);let z=f(N),G=z.getHours()+z.getMinutes()/t+z.getSeconds()/i,D=g/i,X=h.axes[p]._space,Y=y/X;for(;N=Kt(N+g,n==1?0:3),!(N>_);)if(D>1){let H=Ii(Kt(G+D,6))%24,ne=f(N).getHours()-H;ne>1&&(ne=-1),N-=ne*i,G=(G+D)%24;let oe=v[v.length-1];Kt((N-oe)/g,3)*Y>=.7&&v.push(N)}else v.push(N)}return v}}return[l,c,u]}var[OI,BI,zI]=Ib(1),[GI,VI,HI]=Ib(.001);tc(2,-53,53,[1]);function Yx(n,e){return n.map(t=>t.map((i,r)=>r==0||r==8||i==null?i:e(r==1||t[8]==0?i:t[1]+i)))}function Kx(n,e){return(t,i,r,s,o)=>{let a=e.find(m=>o>=m[0])||e[e.length-1],l,c,u,f,h,p;return i.map(m=>{let _=n(m),g=_.getFullYear(),y=_.getMonth(),v=_.getDate(),M=_.getHours(),x=_.getMinutes(),C=_.getSeconds(),R=g!=l&&a[2]||y!=c&&a[3]||v!=u&&a[4]||M!=f&&a[5]||x!=h&&a[6]||C!=p&&a[7]||a[1];return l=g,c=y,u=v,f=M,h=x,p=C,R(_)})}}function WI(n,e){let t=Xm(e);return(i,r,s,o,a)=>r.map(l=>t(n(l)))}function Am(n,e,t){return new Date(n,e,t)}function Zx(n,e){return e(n)}var XI="{YYYY}-{MM}-{DD} {h}:{mm}{aa}";function Jx(n,e){return(t,i,r,s)=>s==null?Bm:e(n(i))}function qI(n,e){let t=n.series[e];return t.width?t.stroke(n,e):t.points.width?t.points.stroke(n,e):null}function $I(n,e){return n.series[e].fill(n,e)}var YI={show:!0,live:!0,isolate:!1,mount:fI,markers:{show:!0,width:2,stroke:qI,fill:$I,dash:"solid"},idx:null,idxs:null,values:[]};function KI(n,e){let t=n.cursor.points,i=$i(),r=t.size(n,e);rn(i,Zl,r),rn(i,Jl,r);let s=r/-2;rn(i,"marginLeft",s),rn(i,"marginTop",s);let o=t.width(n,e,r);return o&&rn(i,"borderWidth",o),i}function ZI(n,e){let t=n.series[e].points;return t._fill||t._stroke}function JI(n,e){let t=n.series[e].points;return t._stroke||t._fill}function jI(n,e){return n.series[e].points.size}var Tm=[0,0];function QI(n,e,t){return Tm[0]=e,Tm[1]=t,Tm}function kh(n,e,t,i=!0){return r=>{r.button==0&&(!i||r.target==e)&&t(r)}}function Em(n,e,t,i=!0){return r=>{(!i||r.target==e)&&t(r)}}var eP={show:!0,x:!0,y:!0,lock:!1,move:QI,points:{one:!1,show:KI,size:jI,width:0,stroke:JI,fill:ZI},bind:{mousedown:kh,mouseup:kh,click:kh,dblclick:kh,mousemove:Em,mouseleave:Em,mouseenter:Em},drag:{setScale:!0,x:!0,y:!1,dist:0,uni:null,click:(n,e)=>{e.stopPropagation(),e.stopImmediatePropagation()},_x:!1,_y:!1},focus:{dist:(n,e,t,i,r)=>i-r,prox:-1,bias:0},hover:{skip:[void 0],prox:null,bias:0},left:-10,top:-10,idx:null,dataIdx:null,idxs:null,event:null},Pb={show:!0,stroke:"rgba(0,0,0,0.07)",width:2},$m=En({},Pb,{filter:yb}),Lb=En({},$m,{size:10}),Nb=En({},Pb,{show:!1}),Ym='12px system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, "Noto Sans", sans-serif, "Apple Color Emoji", "Segoe UI Emoji", "Segoe UI Symbol", "Noto Color Emoji"',Db="bold "+Ym,kb=1.5,jx={show:!0,scale:"x",stroke:Om,space:50,gap:5,alignTo:1,size:50,labelGap:0,labelSize:30,labelFont:Db,side:2,grid:$m,ticks:Lb,border:Nb,font:Ym,lineGap:kb,rotate:0},tP="Value",nP="Time",Qx={show:!0,scale:"x",auto:!1,sorted:1,min:Yt,max:-Yt,idxs:[]};function iP(n,e,t,i,r){return e.map(s=>s==null?"":Hm(s))}function rP(n,e,t,i,r,s,o){let a=[],l=Ls.get(r)||0;t=o?t:Kt(Vh(t,r),l);for(let c=t;c<=i;c=Kt(c+r,l))a.push(Object.is(c,-0)?0:c);return a}function Nm(n,e,t,i,r,s,o){let a=[],l=n.scales[n.axes[e].scale].log,c=l==10?jr:pb,u=Ii(c(t));r=_a(l,u),l==10&&(r=oo[ar(r,oo)]);let f=t,h=r*l;l==10&&(h=oo[ar(h,oo)]);do a.push(f),f=f+r,l==10&&!Ls.has(f)&&(f=Kt(f,Ls.get(r))),f>=h&&(r=f,h=r*l,l==10&&(h=oo[ar(h,oo)]));while(f<=i);return a}function sP(n,e,t,i,r,s,o){let l=n.scales[n.axes[e].scale].asinh,c=i>l?Nm(n,e,pi(l,t),i,r):[l],u=i>=0&&t<=0?[0]:[];return(t<-l?Nm(n,e,pi(l,-i),-t,r):[l]).reverse().map(h=>-h).concat(u,c)}var Fb=/./,oP=/[12357]/,aP=/[125]/,eb=/1/,Dm=(n,e,t,i)=>n.map((r,s)=>e==4&&r==0||s%i==0&&t.test(r.toExponential()[r<0?1:0])?r:null);function lP(n,e,t,i,r){let s=n.axes[t],o=s.scale,a=n.scales[o],l=n.valToPos,c=s._space,u=l(10,o),f=l(9,o)-u>=c?Fb:l(7,o)-u>=c?oP:l(5,o)-u>=c?aP:eb;if(f==eb){let h=Fn(l(1,o)-u);if(h<c)return Dm(e.slice().reverse(),a.distr,f,Yi(c/h)).reverse()}return Dm(e,a.distr,f,1)}function cP(n,e,t,i,r){let s=n.axes[t],o=s.scale,a=s._space,l=n.valToPos,c=Fn(l(1,o)-l(2,o));return c<a?Dm(e.slice().reverse(),3,Fb,Yi(a/c)).reverse():e}function uP(n,e,t,i){return i==null?Bm:e==null?"":Hm(e)}var tb={show:!0,scale:"y",stroke:Om,space:30,gap:5,alignTo:1,size:50,labelGap:0,labelSize:30,labelFont:Db,side:3,grid:$m,ticks:Lb,border:Nb,font:Ym,lineGap:kb,rotate:0};function dP(n,e){let t=3+(n||1)*2;return Kt(t*e,3)}function hP(n,e){let{scale:t,idxs:i}=n.series[0],r=n._data[0],s=n.valToPos(r[i[0]],t,!0),o=n.valToPos(r[i[1]],t,!0),a=Fn(o-s),l=n.series[e],c=a/(l.points.space*Ut);return i[1]-i[0]<=c}var nb={scale:null,auto:!0,sorted:0,min:Yt,max:-Yt},Ub=(n,e,t,i,r)=>r,ib={show:!0,auto:!0,sorted:0,gaps:Ub,alpha:1,facets:[En({},nb,{scale:"x"}),En({},nb,{scale:"y"})]},rb={scale:"y",auto:!0,sorted:0,show:!0,spanGaps:!1,gaps:Ub,alpha:1,points:{show:hP,filter:null},values:null,min:Yt,max:-Yt,idxs:[],path:null,clip:null};function fP(n,e,t,i,r){return t/10}var Ob={time:!0,auto:!0,distr:1,log:10,asinh:1,min:null,max:null,dir:1,ori:0},pP=En({},Ob,{time:!1,ori:1}),sb={};function Bb(n,e){let t=sb[n];return t||(t={key:n,plots:[],sub(i){t.plots.push(i)},unsub(i){t.plots=t.plots.filter(r=>r!=i)},pub(i,r,s,o,a,l,c){for(let u=0;u<t.plots.length;u++)t.plots[u]!=r&&t.plots[u].pub(i,r,s,o,a,l,c)}},n!=null&&(sb[n]=t)),t}var ba=1,km=2;function uo(n,e,t){let i=n.mode,r=n.series[e],s=i==2?n._data[e]:n._data,o=n.scales,a=n.bbox,l=s[0],c=i==2?s[1]:s[e],u=i==2?o[r.facets[0].scale]:o[n.series[0].scale],f=i==2?o[r.facets[1].scale]:o[r.scale],h=a.left,p=a.top,m=a.width,_=a.height,g=n.valToPosH,y=n.valToPosV;return u.ori==0?t(r,l,c,u,f,g,y,h,p,m,_,Xh,Sa,$h,Gb,Hb):t(r,l,c,u,f,y,g,p,h,_,m,qh,Ma,Jm,Vb,Wb)}function Km(n,e){let t=0,i=0,r=Dt(n.bands,Wm);for(let s=0;s<r.length;s++){let o=r[s];o.series[0]==e?t=o.dir:o.series[1]==e&&(o.dir==1?i|=1:i|=2)}return[t,i==1?-1:i==2?1:i==3?2:0]}function mP(n,e,t,i,r){let s=n.mode,o=n.series[e],a=s==2?o.facets[1].scale:o.scale,l=n.scales[a];return r==-1?l.min:r==1?l.max:l.distr==3?l.dir==1?l.min:l.max:0}function Qr(n,e,t,i,r,s){return uo(n,e,(o,a,l,c,u,f,h,p,m,_,g)=>{let y=o.pxRound,v=c.dir*(c.ori==0?1:-1),M=c.ori==0?Sa:Ma,x,C;v==1?(x=t,C=i):(x=i,C=t);let R=y(f(a[x],c,_,p)),b=y(h(l[x],u,g,m)),E=y(f(a[C],c,_,p)),F=y(h(s==1?u.max:u.min,u,g,m)),L=new Path2D(r);return M(L,E,F),M(L,R,F),M(L,R,b),L})}function Wh(n,e,t,i,r,s){let o=null;if(n.length>0){o=new Path2D;let a=e==0?$h:Jm,l=t;for(let f=0;f<n.length;f++){let h=n[f];if(h[1]>h[0]){let p=h[0]-l;p>0&&a(o,l,i,p,i+s),l=h[1]}}let c=t+r-l,u=10;c>0&&a(o,l,i-u/2,c,i+s+u)}return o}function gP(n,e,t){let i=n[n.length-1];i&&i[0]==e?i[1]=t:n.push([e,t])}function Zm(n,e,t,i,r,s,o){let a=[],l=n.length;for(let c=r==1?t:i;c>=t&&c<=i;c+=r)if(e[c]===null){let f=c,h=c;if(r==1)for(;++c<=i&&e[c]===null;)h=c;else for(;--c>=t&&e[c]===null;)h=c;let p=s(n[f]),m=h==f?p:s(n[h]),_=f-r;p=o<=0&&_>=0&&_<l?s(n[_]):p;let y=h+r;m=o>=0&&y>=0&&y<l?s(n[y]):m,m>=p&&a.push([p,m])}return a}function ob(n){return n==0?gb:n==1?kn:e=>so(e,n)}function zb(n){let e=n==0?Xh:qh,t=n==0?(r,s,o,a,l,c)=>{r.arcTo(s,o,a,l,c)}:(r,s,o,a,l,c)=>{r.arcTo(o,s,l,a,c)},i=n==0?(r,s,o,a,l)=>{r.rect(s,o,a,l)}:(r,s,o,a,l)=>{r.rect(o,s,l,a)};return(r,s,o,a,l,c=0,u=0)=>{c==0&&u==0?i(r,s,o,a,l):(c=lr(c,a/2,l/2),u=lr(u,a/2,l/2),e(r,s+c,o),t(r,s+a,o,s+a,o+l,c),t(r,s+a,o+l,s,o+l,u),t(r,s,o+l,s,o,u),t(r,s,o,s+a,o,c),r.closePath())}}var Xh=(n,e,t)=>{n.moveTo(e,t)},qh=(n,e,t)=>{n.moveTo(t,e)},Sa=(n,e,t)=>{n.lineTo(e,t)},Ma=(n,e,t)=>{n.lineTo(t,e)},$h=zb(0),Jm=zb(1),Gb=(n,e,t,i,r,s)=>{n.arc(e,t,i,r,s)},Vb=(n,e,t,i,r,s)=>{n.arc(t,e,i,r,s)},Hb=(n,e,t,i,r,s,o)=>{n.bezierCurveTo(e,t,i,r,s,o)},Wb=(n,e,t,i,r,s,o)=>{n.bezierCurveTo(t,e,r,i,o,s)};function Xb(n){return(e,t,i,r,s)=>uo(e,t,(o,a,l,c,u,f,h,p,m,_,g)=>{let{pxRound:y,points:v}=o,M,x;c.ori==0?(M=Xh,x=Gb):(M=qh,x=Vb);let C=Kt(v.width*Ut,3),R=(v.size-v.width)/2*Ut,b=Kt(R*2,3),E=new Path2D,F=new Path2D,{left:L,top:N,width:z,height:G}=e.bbox;$h(F,L-b,N-b,z+b*2,G+b*2);let D=X=>{if(l[X]!=null){let Y=y(f(a[X],c,_,p)),H=y(h(l[X],u,g,m));M(E,Y+R,H),x(E,Y,H,R,0,Fh*2)}};if(s)s.forEach(D);else for(let X=i;X<=r;X++)D(X);return{stroke:C>0?E:null,fill:E,clip:F,flags:ba|km}})}function qb(n){return(e,t,i,r,s,o)=>{i!=r&&(s!=i&&o!=i&&n(e,t,i),s!=r&&o!=r&&n(e,t,r),n(e,t,o))}}var yP=qb(Sa),_P=qb(Ma);function $b(n){let e=Dt(n?.alignGaps,0);return(t,i,r,s)=>uo(t,i,(o,a,l,c,u,f,h,p,m,_,g)=>{[r,s]=zh(l,r,s);let y=o.pxRound,v=G=>y(f(G,c,_,p)),M=G=>y(h(G,u,g,m)),x,C;c.ori==0?(x=Sa,C=yP):(x=Ma,C=_P);let R=c.dir*(c.ori==0?1:-1),b={stroke:new Path2D,fill:null,clip:null,band:null,gaps:null,flags:ba},E=b.stroke,F=!1;if(s-r>=_*4){let G=pe=>t.posToVal(pe,c.key,!0),D=null,X=null,Y,H,de,J=v(a[R==1?r:s]),ne=v(a[r]),oe=v(a[s]),me=G(R==1?ne+1:oe-1);for(let pe=R==1?r:s;pe>=r&&pe<=s;pe+=R){let ie=a[pe],xe=(R==1?ie<me:ie>me)?J:v(ie),be=l[pe];xe==J?be!=null?(H=be,D==null?(x(E,xe,M(H)),Y=D=X=H):H<D?D=H:H>X&&(X=H)):be===null&&(F=!0):(D!=null&&C(E,J,M(D),M(X),M(Y),M(H)),be!=null?(H=be,x(E,xe,M(H)),D=X=Y=H):(D=X=null,be===null&&(F=!0)),J=xe,me=G(J+R))}D!=null&&D!=X&&de!=J&&C(E,J,M(D),M(X),M(Y),M(H))}else for(let G=R==1?r:s;G>=r&&G<=s;G+=R){let D=l[G];D===null?F=!0:D!=null&&x(E,v(a[G]),M(D))}let[N,z]=Km(t,i);if(o.fill!=null||N!=0){let G=b.fill=new Path2D(E),D=o.fillTo(t,i,o.min,o.max,N),X=M(D),Y=v(a[r]),H=v(a[s]);R==-1&&([H,Y]=[Y,H]),x(G,H,X),x(G,Y,X)}if(!o.spanGaps){let G=[];F&&G.push(...Zm(a,l,r,s,R,v,e)),b.gaps=G=o.gaps(t,i,r,s,G),b.clip=Wh(G,c.ori,p,m,_,g)}return z!=0&&(b.band=z==2?[Qr(t,i,r,s,E,-1),Qr(t,i,r,s,E,1)]:Qr(t,i,r,s,E,z)),b})}function vP(n){let e=Dt(n.align,1),t=Dt(n.ascDesc,!1),i=Dt(n.alignGaps,0),r=Dt(n.extend,!1);return(s,o,a,l)=>uo(s,o,(c,u,f,h,p,m,_,g,y,v,M)=>{[a,l]=zh(f,a,l);let x=c.pxRound,{left:C,width:R}=s.bbox,b=ne=>x(m(ne,h,v,g)),E=ne=>x(_(ne,p,M,y)),F=h.ori==0?Sa:Ma,L={stroke:new Path2D,fill:null,clip:null,band:null,gaps:null,flags:ba},N=L.stroke,z=h.dir*(h.ori==0?1:-1),G=E(f[z==1?a:l]),D=b(u[z==1?a:l]),X=D,Y=D;r&&e==-1&&(Y=C,F(N,Y,G)),F(N,D,G);for(let ne=z==1?a:l;ne>=a&&ne<=l;ne+=z){let oe=f[ne];if(oe==null)continue;let me=b(u[ne]),pe=E(oe);e==1?F(N,me,G):F(N,X,pe),F(N,me,pe),G=pe,X=me}let H=X;r&&e==1&&(H=C+R,F(N,H,G));let[de,J]=Km(s,o);if(c.fill!=null||de!=0){let ne=L.fill=new Path2D(N),oe=c.fillTo(s,o,c.min,c.max,de),me=E(oe);F(ne,H,me),F(ne,Y,me)}if(!c.spanGaps){let ne=[];ne.push(...Zm(u,f,a,l,z,b,i));let oe=c.width*Ut/2,me=t||e==1?oe:-oe,pe=t||e==-1?-oe:oe;ne.forEach(ie=>{ie[0]+=me,ie[1]+=pe}),L.gaps=ne=c.gaps(s,o,a,l,ne),L.clip=Wh(ne,h.ori,g,y,v,M)}return J!=0&&(L.band=J==2?[Qr(s,o,a,l,N,-1),Qr(s,o,a,l,N,1)]:Qr(s,o,a,l,N,J)),L})}function ab(n,e,t,i,r,s,o=Yt){if(n.length>1){let a=null;for(let l=0,c=1/0;l<n.length;l++)if(e[l]!==void 0){if(a!=null){let u=Fn(n[l]-n[a]);u<c&&(c=u,o=Fn(t(n[l],i,r,s)-t(n[a],i,r,s)))}a=l}}return o}function xP(n){n=n||ec;let e=Dt(n.size,[.6,Yt,1]),t=n.align||0,i=n.gap||0,r=n.radius;r=r==null?[0,0]:typeof r=="number"?[r,0]:r;let s=Et(r),o=1-e[0],a=Dt(e[1],Yt),l=Dt(e[2],1),c=Dt(n.disp,ec),u=Dt(n.each,p=>{}),{fill:f,stroke:h}=c;return(p,m,_,g)=>uo(p,m,(y,v,M,x,C,R,b,E,F,L,N)=>{let z=y.pxRound,G=t,D=i*Ut,X=a*Ut,Y=l*Ut,H,de;x.ori==0?[H,de]=s(p,m):[de,H]=s(p,m);let J=x.dir*(x.ori==0?1:-1),ne=x.ori==0?$h:Jm,oe=x.ori==0?u:(Le,Qe,dt,Ee,$t,qe,je)=>{u(Le,Qe,dt,$t,Ee,je,qe)},me=Dt(p.bands,Wm).find(Le=>Le.series[0]==m),pe=me!=null?me.dir:0,ie=y.fillTo(p,m,y.min,y.max,pe),ve=z(b(ie,C,N,F)),xe,be,_e,ze=L,Je=z(y.width*Ut),We=!1,ht=null,ut=null,tt=null,zt=null;f!=null&&(Je==0||h!=null)&&(We=!0,ht=f.values(p,m,_,g),ut=new Map,new Set(ht).forEach(Le=>{Le!=null&&ut.set(Le,new Path2D)}),Je>0&&(tt=h.values(p,m,_,g),zt=new Map,new Set(tt).forEach(Le=>{Le!=null&&zt.set(Le,new Path2D)})));let{x0:kt,size:Jt}=c;if(kt!=null&&Jt!=null){G=1,v=kt.values(p,m,_,g),kt.unit==2&&(v=v.map(dt=>p.posToVal(E+dt*L,x.key,!0)));let Le=Jt.values(p,m,_,g);Jt.unit==2?be=Le[0]*L:be=R(Le[0],x,L,E)-R(0,x,L,E),ze=ab(v,M,R,x,L,E,ze),_e=ze-be+D}else ze=ab(v,M,R,x,L,E,ze),_e=ze*o+D,be=ze-_e;_e<1&&(_e=0),Je>=be/2&&(Je=0),_e<5&&(z=gb);let It=_e>0,On=ze-_e-(It?Je:0);be=z(Lm(On,Y,X)),xe=(G==0?be/2:G==J?0:be)-G*J*((G==0?D/2:0)+(It?Je/2:0));let Ct={stroke:null,fill:null,clip:null,band:null,gaps:null,flags:0},Rn=We?null:new Path2D,un=null;if(me!=null)un=p.data[me.series[1]];else{let{y0:Le,y1:Qe}=c;Le!=null&&Qe!=null&&(M=Qe.values(p,m,_,g),un=Le.values(p,m,_,g))}let vn=H*be,B=de*be;for(let Le=J==1?_:g;Le>=_&&Le<=g;Le+=J){let Qe=M[Le];if(Qe==null)continue;if(un!=null){let $=un[Le]??0;if(Qe-$==0)continue;ve=b($,C,N,F)}let dt=x.distr!=2||c!=null?v[Le]:Le,Ee=R(dt,x,L,E),$t=b(Dt(Qe,ie),C,N,F),qe=z(Ee-xe),je=z(pi($t,ve)),I=z(lr($t,ve)),S=je-I;if(Qe!=null){let $=Qe<0?B:vn,fe=Qe<0?vn:B;We?(Je>0&&tt[Le]!=null&&ne(zt.get(tt[Le]),qe,I+Ii(Je/2),be,pi(0,S-Je),$,fe),ht[Le]!=null&&ne(ut.get(ht[Le]),qe,I+Ii(Je/2),be,pi(0,S-Je),$,fe)):ne(Rn,qe,I+Ii(Je/2),be,pi(0,S-Je),$,fe),oe(p,m,Le,qe-Je/2,I,be+Je,S)}}return Je>0?Ct.stroke=We?zt:Rn:We||(Ct._fill=y.width==0?y._fill:y._stroke??y._fill,Ct.width=0),Ct.fill=We?ut:Rn,Ct})}function bP(n,e){let t=Dt(e?.alignGaps,0);return(i,r,s,o)=>uo(i,r,(a,l,c,u,f,h,p,m,_,g,y)=>{[s,o]=zh(c,s,o);let v=a.pxRound,M=H=>v(h(H,u,g,m)),x=H=>v(p(H,f,y,_)),C,R,b;u.ori==0?(C=Xh,b=Sa,R=Hb):(C=qh,b=Ma,R=Wb);let E=u.dir*(u.ori==0?1:-1),F=M(l[E==1?s:o]),L=F,N=[],z=[];for(let H=E==1?s:o;H>=s&&H<=o;H+=E)if(c[H]!=null){let J=l[H],ne=M(J);N.push(L=ne),z.push(x(c[H]))}let G={stroke:n(N,z,C,b,R,v),fill:null,clip:null,band:null,gaps:null,flags:ba},D=G.stroke,[X,Y]=Km(i,r);if(a.fill!=null||X!=0){let H=G.fill=new Path2D(D),de=a.fillTo(i,r,a.min,a.max,X),J=x(de);b(H,L,J),b(H,F,J)}if(!a.spanGaps){let H=[];H.push(...Zm(l,c,s,o,E,M,t)),G.gaps=H=a.gaps(i,r,s,o,H),G.clip=Wh(H,u.ori,m,_,g,y)}return Y!=0&&(G.band=Y==2?[Qr(i,r,s,o,D,-1),Qr(i,r,s,o,D,1)]:Qr(i,r,s,o,D,Y)),G})}function wP(n){return bP(SP,n)}function SP(n,e,t,i,r,s){let o=n.length;if(o<2)return null;let a=new Path2D;if(t(a,n[0],e[0]),o==2)i(a,n[1],e[1]);else{let l=Array(o),c=Array(o-1),u=Array(o-1),f=Array(o-1);for(let h=0;h<o-1;h++)u[h]=e[h+1]-e[h],f[h]=n[h+1]-n[h],c[h]=u[h]/f[h];l[0]=c[0];for(let h=1;h<o-1;h++)c[h]===0||c[h-1]===0||c[h-1]>0!=c[h]>0?l[h]=0:(l[h]=3*(f[h-1]+f[h])/((2*f[h]+f[h-1])/c[h-1]+(f[h]+2*f[h-1])/c[h]),isFinite(l[h])||(l[h]=0));l[o-1]=c[o-2];for(let h=0;h<o-1;h++)r(a,n[h]+f[h]/3,e[h]+l[h]*f[h]/3,n[h+1]-f[h]/3,e[h+1]-l[h+1]*f[h]/3,n[h+1],e[h+1])}return a}var Fm=new Set;function lb(){for(let n of Fm)n.syncRect(!0)}wa&&(lo(iI,ya,lb),lo(rI,ya,lb,!0),lo(Uh,ya,()=>{Un.pxRatio=Ut}));var MP=$b(),AP=Xb();function cb(n,e,t,i){return(i?[n[0],n[1]].concat(n.slice(2)):[n[0]].concat(n.slice(1))).map((s,o)=>Um(s,o,e,t))}function TP(n,e){return n.map((t,i)=>i==0?{}:En({},e,t))}function Um(n,e,t,i){return En({},e==0?t:i,n)}function Yb(n,e,t){return e==null?va:[e,t]}var EP=Yb;function RP(n,e,t){return e==null?va:Oh(e,t,Vm,!0)}function Kb(n,e,t,i){return e==null?va:Gh(e,t,n.scales[i].log,!1)}var CP=Kb;function Zb(n,e,t,i){return e==null?va:Gm(e,t,n.scales[i].log,!1)}var IP=Zb;function PP(n,e,t,i,r){let s=pi(Gx(n),Gx(e)),o=e-n,a=ar(r/i*o,t);do{let l=t[a],c=i*l/o;if(c>=r&&s+(l<5?Ls.get(l):0)<=17)return[l,c]}while(++a<t.length);return[0,0]}function ub(n){let e,t;return n=n.replace(/(\d+)px/,(i,r)=>(e=kn((t=+r)*Ut))+"px"),[n,e,t]}function LP(n){n.show&&[n.font,n.labelFont].forEach(e=>{let t=Kt(e[2]*Ut,1);e[0]=e[0].replace(/[0-9.]+px/,t+"px"),e[1]=t})}function Un(n,e,t){let i={mode:Dt(n.mode,1)},r=i.mode;function s(w,A,P,k){let W=A.valToPct(w);return k+P*(A.dir==-1?1-W:W)}function o(w,A,P,k){let W=A.valToPct(w);return k+P*(A.dir==-1?W:1-W)}function a(w,A,P,k){return A.ori==0?s(w,A,P,k):o(w,A,P,k)}i.valToPosH=s,i.valToPosV=o;let l=!1;i.status=0;let c=i.root=$i(B2);if(n.id!=null&&(c.id=n.id),Ci(c,n.class),n.title){let w=$i(V2,c);w.textContent=n.title}let u=or("canvas"),f=i.ctx=u.getContext("2d"),h=$i(H2,c);lo("click",h,w=>{w.target===m&&(Qt!=_o||sn!=vo)&&qn.click(i,w)},!0);let p=i.under=$i(W2,h);h.appendChild(u);let m=i.over=$i(X2,h);n=xa(n);let _=+Dt(n.pxAlign,1),g=ob(_);(n.plugins||[]).forEach(w=>{w.opts&&(n=w.opts(i,n)||n)});let y=n.ms||.001,v=i.series=r==1?cb(n.series||[],Qx,rb,!1):TP(n.series||[null],ib),M=i.axes=cb(n.axes||[],jx,tb,!0),x=i.scales={},C=i.bands=n.bands||[];C.forEach(w=>{w.fill=Et(w.fill||null),w.dir=Dt(w.dir,-1)});let R=r==2?v[1].facets[0].scale:v[0].scale,b={axes:Lr,series:xt},E=(n.drawOrder||["axes","series"]).map(w=>b[w]);function F(w){let A=w.distr==3?P=>jr(P>0?P:w.clamp(i,P,w.min,w.max,w.key)):w.distr==4?P=>Mm(P,w.asinh):w.distr==100?P=>w.fwd(P):P=>P;return P=>{let k=A(P),{_min:W,_max:j}=w,ue=j-W;return(k-W)/ue}}function L(w){let A=x[w];if(A==null){let P=(n.scales||ec)[w]||ec;if(P.from!=null){L(P.from);let k=En({},x[P.from],P,{key:w});k.valToPct=F(k),x[w]=k}else{A=x[w]=En({},w==R?Ob:pP,P),A.key=w;let k=A.time,W=A.range,j=Ps(W);if((w!=R||r==2&&!k)&&(j&&(W[0]==null||W[1]==null)&&(W={min:W[0]==null?Ox:{mode:1,hard:W[0],soft:W[0]},max:W[1]==null?Ox:{mode:1,hard:W[1],soft:W[1]}},j=!1),!j&&Hh(W))){let ue=W;W=(ge,Ae,Fe)=>Ae==null?va:Oh(Ae,Fe,ue)}A.range=Et(W||(k?EP:w==R?A.distr==3?CP:A.distr==4?IP:Yb:A.distr==3?Kb:A.distr==4?Zb:RP)),A.auto=Et(j?!1:A.auto),A.clamp=Et(A.clamp||fP),A._min=A._max=null,A.valToPct=F(A)}}}L("x"),L("y"),r==1&&v.forEach(w=>{L(w.scale)}),M.forEach(w=>{L(w.scale)});for(let w in n.scales)L(w);let N=x[R],z=N.distr,G,D;N.ori==0?(Ci(c,z2),G=s,D=o):(Ci(c,G2),G=o,D=s);let X={};for(let w in x){let A=x[w];(A.min!=null||A.max!=null)&&(X[w]={min:A.min,max:A.max},A.min=A.max=null)}let Y=n.tzDate||(w=>new Date(kn(w/y))),H=n.fmtDate||Xm,de=y==1?zI(Y):HI(Y),J=Kx(Y,Yx(y==1?BI:VI,H)),ne=Jx(Y,Zx(XI,H)),oe=[],me=i.legend=En({},YI,n.legend),pe=i.cursor=En({},eP,{drag:{y:r==2}},n.cursor),ie=me.show,ve=pe.show,xe=me.markers;me.idxs=oe,xe.width=Et(xe.width),xe.dash=Et(xe.dash),xe.stroke=Et(xe.stroke),xe.fill=Et(xe.fill);let be,_e,ze,Je=[],We=[],ht,ut=!1,tt={};if(me.live){let w=v[1]?v[1].values:null;ut=w!=null,ht=ut?w(i,1,0):{_:0};for(let A in ht)tt[A]=Bm}if(ie)if(be=or("table",J2,c),ze=or("tbody",null,be),me.mount(i,be),ut){_e=or("thead",null,be,ze);let w=or("tr",null,_e);or("th",null,w);for(var zt in ht)or("th",Ax,w).textContent=zt}else Ci(be,Q2),me.live&&Ci(be,j2);let kt={show:!0},Jt={show:!1};function It(w,A){if(A==0&&(ut||!me.live||r==2))return va;let P=[],k=or("tr",eI,ze,ze.childNodes[A]);Ci(k,w.class),w.show||Ci(k,ao);let W=or("th",null,k);if(xe.show){let ge=$i(tI,W);if(A>0){let Ae=xe.width(i,A);Ae&&(ge.style.border=Ae+"px "+xe.dash(i,A)+" "+xe.stroke(i,A)),ge.style.background=xe.fill(i,A)}}let j=$i(Ax,W);w.label instanceof HTMLElement?j.appendChild(w.label):j.textContent=w.label,A>0&&(xe.show||(j.style.color=w.width>0?xe.stroke(i,A):xe.fill(i,A)),Ct("click",W,ge=>{if(pe._lock)return;it(ge);let Ae=v.indexOf(w);if((ge.ctrlKey||ge.metaKey)!=me.isolate){let Fe=v.some((Ue,Ge)=>Ge>0&&Ge!=Ae&&Ue.show);v.forEach((Ue,Ge)=>{Ge>0&&hr(Ge,Fe?Ge==Ae?kt:Jt:kt,!0,Sn.setSeries)})}else hr(Ae,{show:!w.show},!0,Sn.setSeries)},!1),rt&&Ct(Cx,W,ge=>{pe._lock||(it(ge),hr(v.indexOf(w),bo,!0,Sn.setSeries))},!1));for(var ue in ht){let ge=or("td",nI,k);ge.textContent="--",P.push(ge)}return[k,P]}let On=new Map;function Ct(w,A,P,k=!0){let W=On.get(A)||{},j=pe.bind[w](i,A,P,k);j&&(lo(w,A,W[w]=j),On.set(A,W))}function Rn(w,A,P){let k=On.get(A)||{};for(let W in k)(w==null||W==w)&&(Pm(W,A,k[W]),delete k[W]);w==null&&On.delete(A)}let un=0,vn=0,B=0,Le=0,Qe=0,dt=0,Ee=Qe,$t=dt,qe=B,je=Le,I=0,S=0,$=0,fe=0;i.bbox={};let ce=!1,Se=!1,Me=!1,re=!1,ae=!1,ye=!1;function O(w,A,P){(P||w!=i.width||A!=i.height)&&le(w,A),gt(!1),Me=!0,Se=!0,Qn()}function le(w,A){i.width=un=B=w,i.height=vn=Le=A,Qe=dt=0,Te(),$e();let P=i.bbox;I=P.left=so(Qe*Ut,.5),S=P.top=so(dt*Ut,.5),$=P.width=so(B*Ut,.5),fe=P.height=so(Le*Ut,.5)}let se=3;function Re(){let w=!1,A=0;for(;!w;){A++;let P=mo(A),k=dr(A);w=A==se||P&&k,w||(le(i.width,i.height),Se=!0)}}function we({width:w,height:A}){O(w,A)}i.setSize=we;function Te(){let w=!1,A=!1,P=!1,k=!1;M.forEach((W,j)=>{if(W.show&&W._show){let{side:ue,_size:ge}=W,Ae=ue%2,Fe=W.label!=null?W.labelSize:0,Ue=ge+Fe;Ue>0&&(Ae?(B-=Ue,ue==3?(Qe+=Ue,k=!0):P=!0):(Le-=Ue,ue==0?(dt+=Ue,w=!0):A=!0))}}),cr[0]=w,cr[1]=P,cr[2]=A,cr[3]=k,B-=Ki[1]+Ki[3],Qe+=Ki[3],Le-=Ki[2]+Ki[0],dt+=Ki[0]}function $e(){let w=Qe+B,A=dt+Le,P=Qe,k=dt;function W(j,ue){switch(j){case 1:return w+=ue,w-ue;case 2:return A+=ue,A-ue;case 3:return P-=ue,P+ue;case 0:return k-=ue,k+ue}}M.forEach((j,ue)=>{if(j.show&&j._show){let ge=j.side;j._pos=W(ge,j._size),j.label!=null&&(j._lpos=W(ge,j.labelSize))}})}if(pe.dataIdx==null){let w=pe.hover,A=w.skip=new Set(w.skip??[]);A.add(void 0);let P=w.prox=Et(w.prox),k=w.bias??=0;pe.dataIdx=(W,j,ue,ge)=>{if(j==0)return ue;let Ae=ue,Fe=P(W,j,ue,ge)??Yt,Ue=Fe>=0&&Fe<Yt,Ge=N.ori==0?B:Le,ct=pe.left,Ft=e[0],Lt=e[j];if(A.has(Lt[ue])){Ae=null;let wt=null,nt=null,Ke;if(k==0||k==-1)for(Ke=ue;wt==null&&Ke-- >0;)A.has(Lt[Ke])||(wt=Ke);if(k==0||k==1)for(Ke=ue;nt==null&&Ke++<Lt.length;)A.has(Lt[Ke])||(nt=Ke);if(wt!=null||nt!=null)if(Ue){let tn=wt==null?-1/0:G(Ft[wt],N,Ge,0),fn=nt==null?1/0:G(Ft[nt],N,Ge,0),Vn=ct-tn,Xt=fn-ct;Vn<=Xt?Vn<=Fe&&(Ae=wt):Xt<=Fe&&(Ae=nt)}else Ae=nt==null?wt:wt==null?nt:ue-wt<=nt-ue?wt:nt}else Ue&&Fn(ct-G(Ft[ue],N,Ge,0))>Fe&&(Ae=null);return Ae}}let it=w=>{pe.event=w};pe.idxs=oe,pe._lock=!1;let he=pe.points;he.show=Et(he.show),he.size=Et(he.size),he.stroke=Et(he.stroke),he.width=Et(he.width),he.fill=Et(he.fill);let Ve=i.focus=En({},n.focus||{alpha:.3},pe.focus),rt=Ve.prox>=0,Pe=rt&&he.one,pt=[],jt=[],si=[];function Ra(w,A){let P=he.show(i,A);if(P instanceof HTMLElement)return Ci(P,Z2),Ci(P,w.class),Rr(P,-10,-10,B,Le),m.insertBefore(P,pt[A]),P}function ho(w,A){if(r==1||A>0){let P=r==1&&x[w.scale].time,k=w.value;w.value=P?Wx(k)?Jx(Y,Zx(k,H)):k||ne:k||uP,w.label=w.label||(P?nP:tP)}if(Pe||A>0){w.width=w.width==null?1:w.width,w.paths=w.paths||MP||pI,w.fillTo=Et(w.fillTo||mP),w.pxAlign=+Dt(w.pxAlign,_),w.pxRound=ob(w.pxAlign),w.stroke=Et(w.stroke||null),w.fill=Et(w.fill||null),w._stroke=w._fill=w._paths=w._focus=null;let P=dP(pi(1,w.width),1),k=w.points=En({},{size:P,width:pi(1,P*.2),stroke:w.stroke,space:P*2,paths:AP,_stroke:null,_fill:null},w.points);k.show=Et(k.show),k.filter=Et(k.filter),k.fill=Et(k.fill),k.stroke=Et(k.stroke),k.paths=Et(k.paths),k.pxAlign=w.pxAlign}if(ie){let P=It(w,A);Je.splice(A,0,P[0]),We.splice(A,0,P[1]),me.values.push(null)}if(ve){oe.splice(A,0,null);let P=null;Pe?A==0&&(P=Ra(w,A)):A>0&&(P=Ra(w,A)),pt.splice(A,0,P),jt.splice(A,0,0),si.splice(A,0,0)}Gn("addSeries",A)}function Qh(w,A){A=A??v.length,w=r==1?Um(w,A,Qx,rb):Um(w,A,{},ib),v.splice(A,0,w),ho(v[A],A)}i.addSeries=Qh;function sc(w){if(v.splice(w,1),ie){me.values.splice(w,1),We.splice(w,1);let A=Je.splice(w,1)[0];Rn(null,A.firstChild),A.remove()}ve&&(oe.splice(w,1),pt.splice(w,1)[0].remove(),jt.splice(w,1),si.splice(w,1)),Gn("delSeries",w)}i.delSeries=sc;let cr=[!1,!1,!1,!1];function Cr(w,A){if(w._show=w.show,w.show){let P=w.side%2,k=x[w.scale];k==null&&(w.scale=P?v[1].scale:R,k=x[w.scale]);let W=k.time;w.size=Et(w.size),w.space=Et(w.space),w.rotate=Et(w.rotate),Ps(w.incrs)&&w.incrs.forEach(ue=>{!Ls.has(ue)&&Ls.set(ue,vb(ue))}),w.incrs=Et(w.incrs||(k.distr==2?FI:W?y==1?OI:GI:oo)),w.splits=Et(w.splits||(W&&k.distr==1?de:k.distr==3?Nm:k.distr==4?sP:rP)),w.stroke=Et(w.stroke),w.grid.stroke=Et(w.grid.stroke),w.ticks.stroke=Et(w.ticks.stroke),w.border.stroke=Et(w.border.stroke);let j=w.values;w.values=Ps(j)&&!Ps(j[0])?Et(j):W?Ps(j)?Kx(Y,Yx(j,H)):Wx(j)?WI(Y,j):j||J:j||iP,w.filter=Et(w.filter||(k.distr>=3&&k.log==10?lP:k.distr==3&&k.log==2?cP:yb)),w.font=ub(w.font),w.labelFont=ub(w.labelFont),w._size=w.size(i,null,A,0),w._space=w._rotate=w._incrs=w._found=w._splits=w._values=null,w._size>0&&(cr[A]=!0,w._el=$i(q2,h))}}function Ir(w,A,P,k){let[W,j,ue,ge]=P,Ae=A%2,Fe=0;return Ae==0&&(ge||j)&&(Fe=A==0&&!W||A==2&&!ue?kn(jx.size/3):0),Ae==1&&(W||ue)&&(Fe=A==1&&!j||A==3&&!ge?kn(tb.size/2):0),Fe}let Ca=i.padding=(n.padding||[Ir,Ir,Ir,Ir]).map(w=>Et(Dt(w,Ir))),Ki=i._padding=Ca.map((w,A)=>w(i,A,cr,0)),dn,mn=null,gn=null,ur=r==1?v[0].idxs:null,_i=null,ts=!1;function Ia(w,A){if(e=w??[],i.data=i._data=e,r==2){dn=0;for(let P=1;P<v.length;P++)dn+=e[P][0].length}else{e.length==0&&(i.data=i._data=e=[[]]),_i=e[0],dn=_i.length;let P=e;if(z==2){P=e.slice();let k=P[0]=Array(dn);for(let W=0;W<dn;W++)k[W]=W}i._data=e=P}if(gt(!0),Gn("setData"),z==2&&(Me=!0),A!==!1){let P=N;P.auto(i,ts)?Pa():rs(R,P.min,P.max),re=re||pe.left>=0,ye=!0,Qn()}}i.setData=Ia;function Pa(){ts=!0;let w,A;r==1&&(dn>0?(mn=ur[0]=0,gn=ur[1]=dn-1,w=e[0][mn],A=e[0][gn],z==2?(w=mn,A=gn):w==A&&(z==3?[w,A]=Gh(w,w,N.log,!1):z==4?[w,A]=Gm(w,w,N.log,!1):N.time?A=w+kn(86400/y):[w,A]=Oh(w,A,Vm,!0))):(mn=ur[0]=w=null,gn=ur[1]=A=null)),rs(R,w,A)}let fo,ns,po,T,V,te,K,Z,Ce,Ne;function Ie(w,A,P,k,W,j){w??=Ex,P??=Wm,k??="butt",W??=Ex,j??="round",w!=fo&&(f.strokeStyle=fo=w),W!=ns&&(f.fillStyle=ns=W),A!=po&&(f.lineWidth=po=A),j!=V&&(f.lineJoin=V=j),k!=te&&(f.lineCap=te=k),P!=T&&f.setLineDash(T=P)}function De(w,A,P,k){A!=ns&&(f.fillStyle=ns=A),w!=K&&(f.font=K=w),P!=Z&&(f.textAlign=Z=P),k!=Ce&&(f.textBaseline=Ce=k)}function Xe(w,A,P,k,W=0){if(k.length>0&&w.auto(i,ts)&&(A==null||A.min==null)){let j=Dt(mn,0),ue=Dt(gn,k.length-1),ge=P.min==null?lI(k,j,ue,W,w.distr==3):[P.min,P.max];w.min=lr(w.min,P.min=ge[0]),w.max=pi(w.max,P.max=ge[1])}}let ot={min:null,max:null};function vt(){for(let k in x){let W=x[k];X[k]==null&&(W.min==null||X[R]!=null&&W.auto(i,ts))&&(X[k]=ot)}for(let k in x){let W=x[k];X[k]==null&&W.from!=null&&X[W.from]!=null&&(X[k]=ot)}X[R]!=null&&gt(!0);let w={};for(let k in X){let W=X[k];if(W!=null){let j=w[k]=xa(x[k],yI);if(W.min!=null)En(j,W);else if(k!=R||r==2)if(dn==0&&j.from==null){let ue=j.range(i,null,null,k);j.min=ue[0],j.max=ue[1]}else j.min=Yt,j.max=-Yt}}if(dn>0){v.forEach((k,W)=>{if(r==1){let j=k.scale,ue=X[j];if(ue==null)return;let ge=w[j];if(W==0){let Ae=ge.range(i,ge.min,ge.max,j);ge.min=Ae[0],ge.max=Ae[1],mn=ar(ge.min,e[0]),gn=ar(ge.max,e[0]),gn-mn>1&&(e[0][mn]<ge.min&&mn++,e[0][gn]>ge.max&&gn--),k.min=_i[mn],k.max=_i[gn]}else k.show&&k.auto&&Xe(ge,ue,k,e[W],k.sorted);k.idxs[0]=mn,k.idxs[1]=gn}else if(W>0&&k.show&&k.auto){let[j,ue]=k.facets,ge=j.scale,Ae=ue.scale,[Fe,Ue]=e[W],Ge=w[ge],ct=w[Ae];Ge!=null&&Xe(Ge,X[ge],j,Fe,j.sorted),ct!=null&&Xe(ct,X[Ae],ue,Ue,ue.sorted),k.min=ue.min,k.max=ue.max}});for(let k in w){let W=w[k],j=X[k];if(W.from==null&&(j==null||j.min==null)){let ue=W.range(i,W.min==Yt?null:W.min,W.max==-Yt?null:W.max,k);W.min=ue[0],W.max=ue[1]}}}for(let k in w){let W=w[k];if(W.from!=null){let j=w[W.from];if(j.min==null)W.min=W.max=null;else{let ue=W.range(i,j.min,j.max,k);W.min=ue[0],W.max=ue[1]}}}let A={},P=!1;for(let k in w){let W=w[k],j=x[k];if(j.min!=W.min||j.max!=W.max){j.min=W.min,j.max=W.max;let ue=j.distr;j._min=ue==3?jr(j.min):ue==4?Mm(j.min,j.asinh):ue==100?j.fwd(j.min):j.min,j._max=ue==3?jr(j.max):ue==4?Mm(j.max,j.asinh):ue==100?j.fwd(j.max):j.max,A[k]=P=!0}}if(P){v.forEach((k,W)=>{r==2?W>0&&A.y&&(k._paths=null):A[k.scale]&&(k._paths=null)});for(let k in A)Me=!0,Gn("setScale",k);ve&&pe.left>=0&&(re=ye=!0)}for(let k in X)X[k]=null}function He(w){let A=Lm(mn-1,0,dn-1),P=Lm(gn+1,0,dn-1);for(;w[A]==null&&A>0;)A--;for(;w[P]==null&&P<dn-1;)P++;return[A,P]}function xt(){if(dn>0){let w=v.some(A=>A._focus)&&Ne!=Ve.alpha;w&&(f.globalAlpha=Ne=Ve.alpha),v.forEach((A,P)=>{if(P>0&&A.show&&(ln(P,!1),ln(P,!0),A._paths==null)){let k=Ne;Ne!=A.alpha&&(f.globalAlpha=Ne=A.alpha);let W=r==2?[0,e[P][0].length-1]:He(e[P]);A._paths=A.paths(i,P,W[0],W[1]),Ne!=k&&(f.globalAlpha=Ne=k)}}),v.forEach((A,P)=>{if(P>0&&A.show){let k=Ne;Ne!=A.alpha&&(f.globalAlpha=Ne=A.alpha),A._paths!=null&&Gt(P,!1);{let W=A._paths!=null?A._paths.gaps:null,j=A.points.show(i,P,mn,gn,W),ue=A.points.filter(i,P,j,W);(j||ue)&&(A.points._paths=A.points.paths(i,P,mn,gn,ue),Gt(P,!0))}Ne!=k&&(f.globalAlpha=Ne=k),Gn("drawSeries",P)}}),w&&(f.globalAlpha=Ne=1)}}function ln(w,A){let P=A?v[w].points:v[w];P._stroke=P.stroke(i,w),P._fill=P.fill(i,w)}function Gt(w,A){let P=A?v[w].points:v[w],{stroke:k,fill:W,clip:j,flags:ue,_stroke:ge=P._stroke,_fill:Ae=P._fill,_width:Fe=P.width}=P._paths;Fe=Kt(Fe*Ut,3);let Ue=null,Ge=Fe%2/2;A&&Ae==null&&(Ae=Fe>0?"#fff":ge);let ct=P.pxAlign==1&&Ge>0;if(ct&&f.translate(Ge,Ge),!A){let Ft=I-Fe/2,Lt=S-Fe/2,wt=$+Fe,nt=fe+Fe;Ue=new Path2D,Ue.rect(Ft,Lt,wt,nt)}A?Oe(ge,Fe,P.dash,P.cap,Ae,k,W,ue,j):Vt(w,ge,Fe,P.dash,P.cap,Ae,k,W,ue,Ue,j),ct&&f.translate(-Ge,-Ge)}function Vt(w,A,P,k,W,j,ue,ge,Ae,Fe,Ue){let Ge=!1;Ae!=0&&C.forEach((ct,Ft)=>{if(ct.series[0]==w){let Lt=v[ct.series[1]],wt=e[ct.series[1]],nt=(Lt._paths||ec).band;Ps(nt)&&(nt=ct.dir==1?nt[0]:nt[1]);let Ke,tn=null;Lt.show&&nt&&uI(wt,mn,gn)?(tn=ct.fill(i,Ft)||j,Ke=Lt._paths.clip):nt=null,Oe(A,P,k,W,tn,ue,ge,Ae,Fe,Ue,Ke,nt),Ge=!0}}),Ge||Oe(A,P,k,W,j,ue,ge,Ae,Fe,Ue)}let Cn=ba|km;function Oe(w,A,P,k,W,j,ue,ge,Ae,Fe,Ue,Ge){Ie(w,A,P,k,W),(Ae||Fe||Ge)&&(f.save(),Ae&&f.clip(Ae),Fe&&f.clip(Fe)),Ge?(ge&Cn)==Cn?(f.clip(Ge),Ue&&f.clip(Ue),At(W,ue),xn(w,j,A)):ge&km?(At(W,ue),f.clip(Ge),xn(w,j,A)):ge&ba&&(f.save(),f.clip(Ge),Ue&&f.clip(Ue),At(W,ue),f.restore(),xn(w,j,A)):(At(W,ue),xn(w,j,A)),(Ae||Fe||Ge)&&f.restore()}function xn(w,A,P){P>0&&(A instanceof Map?A.forEach((k,W)=>{f.strokeStyle=fo=W,f.stroke(k)}):A!=null&&w&&f.stroke(A))}function At(w,A){A instanceof Map?A.forEach((P,k)=>{f.fillStyle=ns=k,f.fill(P)}):A!=null&&w&&f.fill(A)}function Pr(w,A,P,k){let W=M[w],j;if(k<=0)j=[0,0];else{let ue=W._space=W.space(i,w,A,P,k),ge=W._incrs=W.incrs(i,w,A,P,k,ue);j=PP(A,P,ge,k,ue)}return W._found=j}function bn(w,A,P,k,W,j,ue,ge,Ae,Fe){let Ue=ue%2/2;_==1&&f.translate(Ue,Ue),Ie(ge,ue,Ae,Fe,ge),f.beginPath();let Ge,ct,Ft,Lt,wt=W+(k==0||k==3?-j:j);P==0?(ct=W,Lt=wt):(Ge=W,Ft=wt);for(let nt=0;nt<w.length;nt++)A[nt]!=null&&(P==0?Ge=Ft=w[nt]:ct=Lt=w[nt],f.moveTo(Ge,ct),f.lineTo(Ft,Lt));f.stroke(),_==1&&f.translate(-Ue,-Ue)}function mo(w){let A=!0;return M.forEach((P,k)=>{if(!P.show)return;let W=x[P.scale];if(W.min==null){P._show&&(A=!1,P._show=!1,gt(!1));return}else P._show||(A=!1,P._show=!0,gt(!1));let j=P.side,ue=j%2,{min:ge,max:Ae}=W,[Fe,Ue]=Pr(k,ge,Ae,ue==0?B:Le);if(Ue==0)return;let Ge=W.distr==2,ct=P._splits=P.splits(i,k,ge,Ae,Fe,Ue,Ge),Ft=W.distr==2?ct.map(Ke=>_i[Ke]):ct,Lt=W.distr==2?_i[ct[1]]-_i[ct[0]]:Fe,wt=P._values=P.values(i,P.filter(i,Ft,k,Ue,Lt),k,Ue,Lt);P._rotate=j==2?P.rotate(i,wt,k,Ue):0;let nt=P._size;P._size=Yi(P.size(i,wt,k,w)),nt!=null&&P._size!=nt&&(A=!1)}),A}function dr(w){let A=!0;return Ca.forEach((P,k)=>{let W=P(i,k,cr,w);W!=Ki[k]&&(A=!1),Ki[k]=W}),A}function Lr(){for(let w=0;w<M.length;w++){let A=M[w];if(!A.show||!A._show)continue;let P=A.side,k=P%2,W,j,ue=A.stroke(i,w),ge=P==0||P==3?-1:1,[Ae,Fe]=A._found;if(A.label!=null){let li=A.labelGap*ge,bi=kn((A._lpos+li)*Ut);De(A.labelFont[0],ue,"center",P==2?"top":Tx),f.save(),k==1?(W=j=0,f.translate(bi,kn(S+fe/2)),f.rotate((P==3?-Fh:Fh)/2)):(W=kn(I+$/2),j=bi);let ks=mb(A.label)?A.label(i,w,Ae,Fe):A.label;f.fillText(ks,W,j),f.restore()}if(Fe==0)continue;let Ue=x[A.scale],Ge=k==0?$:fe,ct=k==0?I:S,Ft=A._splits,Lt=Ue.distr==2?Ft.map(li=>_i[li]):Ft,wt=Ue.distr==2?_i[Ft[1]]-_i[Ft[0]]:Ae,nt=A.ticks,Ke=A.border,tn=nt.show?nt.size:0,fn=kn(tn*Ut),Vn=kn((A.alignTo==2?A._size-tn-A.gap:A.gap)*Ut),Xt=A._rotate*-Fh/180,pn=g(A._pos*Ut),vi=(fn+Vn)*ge,ai=pn+vi;j=k==0?ai:0,W=k==1?ai:0;let Li=A.font[0],Zi=A.align==1?ma:A.align==2?bm:Xt>0?ma:Xt<0?bm:k==0?"center":P==3?bm:ma,pr=Xt||k==1?"middle":P==2?"top":Tx;De(Li,ue,Zi,pr);let xi=A.font[1]*A.lineGap,Ni=Ft.map(li=>g(a(li,Ue,Ge,ct))),Ji=A._values;for(let li=0;li<Ji.length;li++){let bi=Ji[li];if(bi!=null){k==0?W=Ni[li]:j=Ni[li],bi=""+bi;let ks=bi.indexOf(`
`)==-1?[bi]:bi.split(/\n/gm);for(let ci=0;ci<ks.length;ci++){let Sg=ks[ci];Xt?(f.save(),f.translate(W,j+ci*xi),f.rotate(Xt),f.fillText(Sg,0,0),f.restore()):f.fillText(Sg,W,j+ci*xi)}}}nt.show&&bn(Ni,nt.filter(i,Lt,w,Fe,wt),k,P,pn,fn,Kt(nt.width*Ut,3),nt.stroke(i,w),nt.dash,nt.cap);let mr=A.grid;mr.show&&bn(Ni,mr.filter(i,Lt,w,Fe,wt),k,k==0?2:1,k==0?S:I,k==0?fe:$,Kt(mr.width*Ut,3),mr.stroke(i,w),mr.dash,mr.cap),Ke.show&&bn([pn],[1],k==0?1:0,k==0?1:2,k==1?S:I,k==1?fe:$,Kt(Ke.width*Ut,3),Ke.stroke(i,w),Ke.dash,Ke.cap)}Gn("drawAxes")}function gt(w){v.forEach((A,P)=>{P>0&&(A._paths=null,w&&(r==1?(A.min=null,A.max=null):A.facets.forEach(k=>{k.min=null,k.max=null})))})}let hn=!1,oi=!1,Ht=[];function wn(){oi=!1;for(let w=0;w<Ht.length;w++)Gn(...Ht[w]);Ht.length=0}function Qn(){hn||(MI(sg),hn=!0)}function oc(w,A=!1){hn=!0,oi=A,w(i),sg(),A&&Ht.length>0&&queueMicrotask(wn)}i.batch=oc;function sg(){if(ce&&(vt(),ce=!1),Me&&(Re(),Me=!1),Se){if(rn(p,ma,Qe),rn(p,"top",dt),rn(p,Zl,B),rn(p,Jl,Le),rn(m,ma,Qe),rn(m,"top",dt),rn(m,Zl,B),rn(m,Jl,Le),rn(h,Zl,un),rn(h,Jl,vn),u.width=kn(un*Ut),u.height=kn(vn*Ut),M.forEach(({_el:w,_show:A,_size:P,_pos:k,side:W})=>{if(w!=null)if(A){let j=W===3||W===0?P:0,ue=W%2==1;rn(w,ue?"left":"top",k-j),rn(w,ue?"width":"height",P),rn(w,ue?"top":"left",ue?dt:Qe),rn(w,ue?"height":"width",ue?Le:B),Im(w,ao)}else Ci(w,ao)}),fo=ns=po=V=te=K=Z=Ce=T=null,Ne=1,Da(!0),Qe!=Ee||dt!=$t||B!=qe||Le!=je){gt(!1);let w=B/qe,A=Le/je;if(ve&&!re&&pe.left>=0){pe.left*=w,pe.top*=A,go&&Rr(go,kn(pe.left),0,B,Le),yo&&Rr(yo,0,kn(pe.top),B,Le);for(let P=0;P<pt.length;P++){let k=pt[P];k!=null&&(jt[P]*=w,si[P]*=A,Rr(k,Yi(jt[P]),Yi(si[P]),B,Le))}}if(en.show&&!ae&&en.left>=0&&en.width>0){en.left*=w,en.width*=w,en.top*=A,en.height*=A;for(let P in of)rn(xo,P,en[P])}Ee=Qe,$t=dt,qe=B,je=Le}Gn("setSize"),Se=!1}un>0&&vn>0&&(f.clearRect(0,0,u.width,u.height),Gn("drawClear"),E.forEach(w=>w()),Gn("draw")),en.show&&ae&&(ac(en),ae=!1),ve&&re&&(Ds(null,!0,!1),re=!1),me.show&&me.live&&ye&&(rf(),ye=!1),l||(l=!0,i.status=1,Gn("ready")),ts=!1,hn=!1}i.redraw=(w,A)=>{Me=A||!1,w!==!1?rs(R,N.min,N.max):Qn()};function ef(w,A){let P=x[w];if(P.from==null){if(dn==0){let k=P.range(i,A.min,A.max,w);A.min=k[0],A.max=k[1]}if(A.min>A.max){let k=A.min;A.min=A.max,A.max=k}if(dn>1&&A.min!=null&&A.max!=null&&A.max-A.min<1e-16)return;w==R&&P.distr==2&&dn>0&&(A.min=ar(A.min,e[0]),A.max=ar(A.max,e[0]),A.min==A.max&&A.max++),X[w]=A,ce=!0,Qn()}}i.setScale=ef;let tf,nf,go,yo,og,ag,_o,vo,lg,cg,Qt,sn,is=!1,qn=pe.drag,Bn=qn.x,zn=qn.y;ve&&(pe.x&&(tf=$i(Y2,m)),pe.y&&(nf=$i(K2,m)),N.ori==0?(go=tf,yo=nf):(go=nf,yo=tf),Qt=pe.left,sn=pe.top);let en=i.select=En({show:!0,over:!0,left:0,width:0,top:0,height:0},n.select),xo=en.show?$i($2,en.over?m:p):null;function ac(w,A){if(en.show){for(let P in w)en[P]=w[P],P in of&&rn(xo,P,w[P]);A!==!1&&Gn("setSelect")}}i.setSelect=ac;function Mw(w){if(v[w].show)ie&&Im(Je[w],ao);else if(ie&&Ci(Je[w],ao),ve){let P=Pe?pt[0]:pt[w];P!=null&&Rr(P,-10,-10,B,Le)}}function rs(w,A,P){ef(w,{min:A,max:P})}function hr(w,A,P,k){A.focus!=null&&Cw(w),A.show!=null&&v.forEach((W,j)=>{j>0&&(w==j||w==null)&&(W.show=A.show,Mw(j),r==2?(rs(W.facets[0].scale,null,null),rs(W.facets[1].scale,null,null)):rs(W.scale,null,null),Qn())}),P!==!1&&Gn("setSeries",w,A),k&&ka("setSeries",i,w,A)}i.setSeries=hr;function Aw(w,A){En(C[w],A)}function Tw(w,A){w.fill=Et(w.fill||null),w.dir=Dt(w.dir,-1),A=A??C.length,C.splice(A,0,w)}function Ew(w){w==null?C.length=0:C.splice(w,1)}i.addBand=Tw,i.setBand=Aw,i.delBand=Ew;function Rw(w,A){v[w].alpha=A,ve&&pt[w]!=null&&(pt[w].style.opacity=A),ie&&Je[w]&&(Je[w].style.opacity=A)}let Nr,ss,Ns,bo={focus:!0};function Cw(w){if(w!=Ns){let A=w==null,P=Ve.alpha!=1;v.forEach((k,W)=>{if(r==1||W>0){let j=A||W==0||W==w;k._focus=A?null:j,P&&Rw(W,j?1:Ve.alpha)}}),Ns=w,P&&Qn()}}ie&&rt&&Ct(Ix,be,w=>{pe._lock||(it(w),Ns!=null&&hr(null,bo,!0,Sn.setSeries))});function fr(w,A,P){let k=x[A];P&&(w=w/Ut-(k.ori==1?dt:Qe));let W=B;k.ori==1&&(W=Le,w=W-w),k.dir==-1&&(w=W-w);let j=k._min,ue=k._max,ge=w/W,Ae=j+(ue-j)*ge,Fe=k.distr;return Fe==3?_a(10,Ae):Fe==4?hI(Ae,k.asinh):Fe==100?k.bwd(Ae):Ae}function Iw(w,A){let P=fr(w,R,A);return ar(P,e[0],mn,gn)}i.valToIdx=w=>ar(w,e[0]),i.posToIdx=Iw,i.posToVal=fr,i.valToPos=(w,A,P)=>x[A].ori==0?s(w,x[A],P?$:B,P?I:0):o(w,x[A],P?fe:Le,P?S:0),i.setCursor=(w,A,P)=>{Qt=w.left,sn=w.top,Ds(null,A,P)};function ug(w,A){rn(xo,ma,en.left=w),rn(xo,Zl,en.width=A)}function dg(w,A){rn(xo,"top",en.top=w),rn(xo,Jl,en.height=A)}let La=N.ori==0?ug:dg,Na=N.ori==1?ug:dg;function Pw(){if(ie&&me.live)for(let w=r==2?1:0;w<v.length;w++){if(w==0&&ut)continue;let A=me.values[w],P=0;for(let k in A)We[w][P++].firstChild.nodeValue=A[k]}}function rf(w,A){if(w!=null&&(w.idxs?w.idxs.forEach((P,k)=>{oe[k]=P}):gI(w.idx)||oe.fill(w.idx),me.idx=oe[0]),ie&&me.live){for(let P=0;P<v.length;P++)(P>0||r==1&&!ut)&&Lw(P,oe[P]);Pw()}ye=!1,A!==!1&&Gn("setLegend")}i.setLegend=rf;function Lw(w,A){let P=v[w],k=w==0&&z==2?_i:e[w],W;ut?W=P.values(i,w,A)??tt:(W=P.value(i,A==null?null:k[A],w,A),W=W==null?tt:{_:W}),me.values[w]=W}function Ds(w,A,P){lg=Qt,cg=sn,[Qt,sn]=pe.move(i,Qt,sn),pe.left=Qt,pe.top=sn,ve&&(go&&Rr(go,kn(Qt),0,B,Le),yo&&Rr(yo,0,kn(sn),B,Le));let k,W=mn>gn;Nr=Yt,ss=null;let j=N.ori==0?B:Le,ue=N.ori==1?B:Le;if(Qt<0||dn==0||W){k=pe.idx=null;for(let ge=0;ge<v.length;ge++){let Ae=pt[ge];Ae!=null&&Rr(Ae,-10,-10,B,Le)}rt&&hr(null,bo,!0,w==null&&Sn.setSeries),me.live&&(oe.fill(k),ye=!0)}else{let ge,Ae,Fe;r==1&&(ge=N.ori==0?Qt:sn,Ae=fr(ge,R),k=pe.idx=ar(Ae,e[0],mn,gn),Fe=G(e[0][k],N,j,0));let Ue=-10,Ge=-10,ct=0,Ft=0,Lt=!0,wt="",nt="";for(let Ke=r==2?1:0;Ke<v.length;Ke++){let tn=v[Ke],fn=oe[Ke],Vn=fn==null?null:r==1?e[Ke][fn]:e[Ke][1][fn],Xt=pe.dataIdx(i,Ke,k,Ae),pn=Xt==null?null:r==1?e[Ke][Xt]:e[Ke][1][Xt];if(ye=ye||pn!=Vn||Xt!=fn,oe[Ke]=Xt,Ke>0&&tn.show){let vi=Xt==null?-10:Xt==k?Fe:G(r==1?e[0][Xt]:e[Ke][0][Xt],N,j,0),ai=pn==null?-10:D(pn,r==1?x[tn.scale]:x[tn.facets[1].scale],ue,0);if(rt&&pn!=null){let Li=N.ori==1?Qt:sn,Zi=Fn(Ve.dist(i,Ke,Xt,ai,Li));if(Zi<Nr){let pr=Ve.bias;if(pr!=0){let xi=fr(Li,tn.scale),Ni=pn>=0?1:-1,Ji=xi>=0?1:-1;Ji==Ni&&(Ji==1?pr==1?pn>=xi:pn<=xi:pr==1?pn<=xi:pn>=xi)&&(Nr=Zi,ss=Ke)}else Nr=Zi,ss=Ke}}if(ye||Pe){let Li,Zi;N.ori==0?(Li=vi,Zi=ai):(Li=ai,Zi=vi);let pr,xi,Ni,Ji,mr,li,bi=!0,ks=he.bbox;if(ks!=null){bi=!1;let ci=ks(i,Ke);Ni=ci.left,Ji=ci.top,pr=ci.width,xi=ci.height}else Ni=Li,Ji=Zi,pr=xi=he.size(i,Ke);if(li=he.fill(i,Ke),mr=he.stroke(i,Ke),Pe)Ke==ss&&Nr<=Ve.prox&&(Ue=Ni,Ge=Ji,ct=pr,Ft=xi,Lt=bi,wt=li,nt=mr);else{let ci=pt[Ke];ci!=null&&(jt[Ke]=Ni,si[Ke]=Ji,Ux(ci,pr,xi,bi),kx(ci,li,mr),Rr(ci,Yi(Ni),Yi(Ji),B,Le))}}}}if(Pe){let Ke=Ve.prox,tn=Ns==null?Nr<=Ke:Nr>Ke||ss!=Ns;if(ye||tn){let fn=pt[0];fn!=null&&(jt[0]=Ue,si[0]=Ge,Ux(fn,ct,Ft,Lt),kx(fn,wt,nt),Rr(fn,Yi(Ue),Yi(Ge),B,Le))}}}if(en.show&&is)if(w!=null){let[ge,Ae]=Sn.scales,[Fe,Ue]=Sn.match,[Ge,ct]=w.cursor.sync.scales,Ft=w.cursor.drag;if(Bn=Ft._x,zn=Ft._y,Bn||zn){let{left:Lt,top:wt,width:nt,height:Ke}=w.select,tn=w.scales[Ge].ori,fn=w.posToVal,Vn,Xt,pn,vi,ai,Li=ge!=null&&Fe(ge,Ge),Zi=Ae!=null&&Ue(Ae,ct);Li&&Bn?(tn==0?(Vn=Lt,Xt=nt):(Vn=wt,Xt=Ke),pn=x[ge],vi=G(fn(Vn,Ge),pn,j,0),ai=G(fn(Vn+Xt,Ge),pn,j,0),La(lr(vi,ai),Fn(ai-vi))):La(0,j),Zi&&zn?(tn==1?(Vn=Lt,Xt=nt):(Vn=wt,Xt=Ke),pn=x[Ae],vi=D(fn(Vn,ct),pn,ue,0),ai=D(fn(Vn+Xt,ct),pn,ue,0),Na(lr(vi,ai),Fn(ai-vi))):Na(0,ue)}else af()}else{let ge=Fn(lg-og),Ae=Fn(cg-ag);if(N.ori==1){let ct=ge;ge=Ae,Ae=ct}Bn=qn.x&&ge>=qn.dist,zn=qn.y&&Ae>=qn.dist;let Fe=qn.uni;Fe!=null?Bn&&zn&&(Bn=ge>=Fe,zn=Ae>=Fe,!Bn&&!zn&&(Ae>ge?zn=!0:Bn=!0)):qn.x&&qn.y&&(Bn||zn)&&(Bn=zn=!0);let Ue,Ge;Bn&&(N.ori==0?(Ue=_o,Ge=Qt):(Ue=vo,Ge=sn),La(lr(Ue,Ge),Fn(Ge-Ue)),zn||Na(0,ue)),zn&&(N.ori==1?(Ue=_o,Ge=Qt):(Ue=vo,Ge=sn),Na(lr(Ue,Ge),Fn(Ge-Ue)),Bn||La(0,j)),!Bn&&!zn&&(La(0,0),Na(0,0))}if(qn._x=Bn,qn._y=zn,w==null){if(P){if(wg!=null){let[ge,Ae]=Sn.scales;Sn.values[0]=ge!=null?fr(N.ori==0?Qt:sn,ge):null,Sn.values[1]=Ae!=null?fr(N.ori==1?Qt:sn,Ae):null}ka(wm,i,Qt,sn,B,Le,k)}if(rt){let ge=P&&Sn.setSeries,Ae=Ve.prox;Ns==null?Nr<=Ae&&hr(ss,bo,!0,ge):Nr>Ae?hr(null,bo,!0,ge):ss!=Ns&&hr(ss,bo,!0,ge)}}ye&&(me.idx=k,rf()),A!==!1&&Gn("setCursor")}let os=null;Object.defineProperty(i,"rect",{get(){return os==null&&Da(!1),os}});function Da(w=!1){w?os=null:(os=m.getBoundingClientRect(),Gn("syncRect",os))}function hg(w,A,P,k,W,j,ue){pe._lock||is&&w!=null&&w.movementX==0&&w.movementY==0||(sf(w,A,P,k,W,j,ue,!1,w!=null),w!=null?Ds(null,!0,!0):Ds(A,!0,!1))}function sf(w,A,P,k,W,j,ue,ge,Ae){if(os==null&&Da(!1),it(w),w!=null)P=w.clientX-os.left,k=w.clientY-os.top;else{if(P<0||k<0){Qt=-10,sn=-10;return}let[Fe,Ue]=Sn.scales,Ge=A.cursor.sync,[ct,Ft]=Ge.values,[Lt,wt]=Ge.scales,[nt,Ke]=Sn.match,tn=A.axes[0].side%2==1,fn=N.ori==0?B:Le,Vn=N.ori==1?B:Le,Xt=tn?j:W,pn=tn?W:j,vi=tn?k:P,ai=tn?P:k;if(Lt!=null?P=nt(Fe,Lt)?a(ct,x[Fe],fn,0):-10:P=fn*(vi/Xt),wt!=null?k=Ke(Ue,wt)?a(Ft,x[Ue],Vn,0):-10:k=Vn*(ai/pn),N.ori==1){let Li=P;P=k,k=Li}}Ae&&(A==null||A.cursor.event.type==wm)&&((P<=1||P>=B-1)&&(P=so(P,B)),(k<=1||k>=Le-1)&&(k=so(k,Le))),ge?(og=P,ag=k,[_o,vo]=pe.move(i,P,k)):(Qt=P,sn=k)}let of={width:0,height:0,left:0,top:0};function af(){ac(of,!1)}let fg,pg,mg,gg;function yg(w,A,P,k,W,j,ue){is=!0,Bn=zn=qn._x=qn._y=!1,sf(w,A,P,k,W,j,ue,!0,!1),w!=null&&(Ct(Sm,Rm,_g,!1),ka(Rx,i,_o,vo,B,Le,null));let{left:ge,top:Ae,width:Fe,height:Ue}=en;fg=ge,pg=Ae,mg=Fe,gg=Ue}function _g(w,A,P,k,W,j,ue){is=qn._x=qn._y=!1,sf(w,A,P,k,W,j,ue,!1,!0);let{left:ge,top:Ae,width:Fe,height:Ue}=en,Ge=Fe>0||Ue>0,ct=fg!=ge||pg!=Ae||mg!=Fe||gg!=Ue;if(Ge&&ct&&ac(en),qn.setScale&&Ge&&ct){let Ft=ge,Lt=Fe,wt=Ae,nt=Ue;if(N.ori==1&&(Ft=Ae,Lt=Ue,wt=ge,nt=Fe),Bn&&rs(R,fr(Ft,R),fr(Ft+Lt,R)),zn)for(let Ke in x){let tn=x[Ke];Ke!=R&&tn.from==null&&tn.min!=Yt&&rs(Ke,fr(wt+nt,Ke),fr(wt,Ke))}af()}else pe.lock&&(pe._lock=!pe._lock,Ds(A,!0,w!=null));w!=null&&(Rn(Sm,Rm),ka(Sm,i,Qt,sn,B,Le,null))}function Nw(w,A,P,k,W,j,ue){if(pe._lock)return;it(w);let ge=is;if(is){let Ae=!0,Fe=!0,Ue=10,Ge,ct;N.ori==0?(Ge=Bn,ct=zn):(Ge=zn,ct=Bn),Ge&&ct&&(Ae=Qt<=Ue||Qt>=B-Ue,Fe=sn<=Ue||sn>=Le-Ue),Ge&&Ae&&(Qt=Qt<_o?0:B),ct&&Fe&&(sn=sn<vo?0:Le),Ds(null,!0,!0),is=!1}Qt=-10,sn=-10,oe.fill(null),Ds(null,!0,!0),ge&&(is=ge)}function vg(w,A,P,k,W,j,ue){pe._lock||(it(w),Pa(),af(),w!=null&&ka(Px,i,Qt,sn,B,Le,null))}function xg(){M.forEach(LP),O(i.width,i.height,!0)}lo(Uh,ya,xg);let wo={};wo.mousedown=yg,wo.mousemove=hg,wo.mouseup=_g,wo.dblclick=vg,wo.setSeries=(w,A,P,k)=>{let W=Sn.match[2];P=W(i,A,P),P!=-1&&hr(P,k,!0,!1)},ve&&(Ct(Rx,m,yg),Ct(wm,m,hg),Ct(Cx,m,w=>{it(w),Da(!1)}),Ct(Ix,m,Nw),Ct(Px,m,vg),Fm.add(i),i.syncRect=Da);let lc=i.hooks=n.hooks||{};function Gn(w,A,P){oi?Ht.push([w,A,P]):w in lc&&lc[w].forEach(k=>{k.call(null,i,A,P)})}(n.plugins||[]).forEach(w=>{for(let A in w.hooks)lc[A]=(lc[A]||[]).concat(w.hooks[A])});let bg=(w,A,P)=>P,Sn=En({key:null,setSeries:!1,filters:{pub:Vx,sub:Vx},scales:[R,v[1]?v[1].scale:null],match:[Hx,Hx,bg],values:[null,null]},pe.sync);Sn.match.length==2&&Sn.match.push(bg),pe.sync=Sn;let wg=Sn.key,lf=Bb(wg);function ka(w,A,P,k,W,j,ue){Sn.filters.pub(w,A,P,k,W,j,ue)&&lf.pub(w,A,P,k,W,j,ue)}lf.sub(i);function Dw(w,A,P,k,W,j,ue){Sn.filters.sub(w,A,P,k,W,j,ue)&&wo[w](null,A,P,k,W,j,ue)}i.pub=Dw;function kw(){lf.unsub(i),Fm.delete(i),On.clear(),Pm(Uh,ya,xg),c.remove(),be?.remove(),Gn("destroy")}i.destroy=kw;function cf(){Gn("init",n,e),Ia(e||n.data,!1),X[R]?ef(R,X[R]):Pa(),ae=en.show&&(en.width>0||en.height>0),re=ye=!0,O(n.width,n.height)}return v.forEach(ho),M.forEach(Cr),t?t instanceof HTMLElement?(t.appendChild(c),cf()):t(i,cf):cf(),i}Un.assign=En;Un.fmtNum=Hm;Un.rangeNum=Oh;Un.rangeLog=Gh;Un.rangeAsinh=Gm;Un.orient=uo;Un.pxRatio=Ut;Un.join=SI;Un.fmtDate=Xm,Un.tzDate=DI;Un.sync=Bb;{Un.addGap=gP,Un.clipGaps=Wh;let n=Un.paths={points:Xb};n.linear=$b,n.stepped=vP,n.bars=xP,n.spline=wP}var NP=250,DP=()=>q.state.history;function nc({spec:n,source:e=DP}){let t=bt(null),i=bt(null),r=bt(null);return ft(()=>{let s=t.current;if(s===null)return;let o=Jb(n,s),a=-1,l="",c=0,u=!0,f=()=>{c=0;let y=e();u&&(y.revision===a&&y.runId===l||(a=y.revision,l=y.runId,o.setData(kP(n,y)),FP(n,y,i.current),r.current!==null&&(r.current.hidden=y.steps.length>1)))},h=()=>{c===0&&(c=window.setTimeout(f,NP))};f();let p=q.subscribe(()=>{let y=e();(y.revision!==a||y.runId!==l)&&h()}),m=new IntersectionObserver(y=>{u=y.at(-1)?.isIntersecting??!0,u&&f()});m.observe(s);let _=new ResizeObserver(()=>o.setSize(ic(s)));_.observe(s);let g=()=>{o.destroy(),o=Jb(n,s),a=-1,f()};return qi.add(g),()=>{p(),qi.delete(g),_.disconnect(),m.disconnect(),window.clearTimeout(c),o.destroy()}},[n,e]),d("figure",{class:"chart",title:n.hint,children:[d("figcaption",{children:[d("span",{class:"chart-title",children:n.title}),d("span",{class:"chart-value num",ref:i,children:n.curves.map(s=>d("span",{style:n.curves.length>1?{color:`var(${s.colour})`}:{}},s.metric))})]}),d("div",{class:"plot",ref:t,children:d("div",{class:"plot-empty",ref:r,children:"no data yet"})})]})}function kP(n,e){return[e.steps,...n.curves.map(t=>e.column(t.metric))]}function FP(n,e,t){let i=n.format??mt;n.curves.forEach((r,s)=>{let o=e.newest?.values[r.metric],a=n.curves.length>1?`${r.label} `:"",l=t?.children[s];l&&(l.textContent=e.newest===void 0?"":`${a}${i(o)}`)})}function ic(n){return{width:Math.max(n.clientWidth,40),height:Math.max(n.clientHeight,40)}}function Jb(n,e){let t=getComputedStyle(document.documentElement),i=c=>t.getPropertyValue(c).trim(),r=i("--muted"),s={stroke:i("--line"),width:1},o={stroke:r,grid:s,ticks:{show:!1},font:`10px ${i("--font")}`},a=n.format??mt,l={...ic(e),padding:[6,18,0,0],legend:{show:!1},cursor:{show:!1},scales:{x:{time:!1},y:n.range?{range:[n.range[0],n.range[1]]}:{range:(c,u,f)=>jm(u,f)}},axes:[{...o,size:18,gap:2,space:56,values:(c,u)=>u.map(f=>f===0?"0":at(f))},{...o,size:44,gap:4,space:24,values:(c,u)=>u.map(f=>a(f))}],series:[{},...n.curves.map((c,u)=>({stroke:i(c.colour),width:1.8,points:{show:!1},spanGaps:!0,...u===0&&n.curves.length===1?{fill:`${i(c.colour)}22`}:{}}))]};return new Un(l,[[]],e)}function jm(n,e){if(n===null||e===null||!Number.isFinite(n)||!Number.isFinite(e))return[0,1];if(n===e){let i=Math.abs(n)*.5||1;return[n-i,e+i]}let t=(e-n)*.08;return[n>=0&&n<(e-n)*.5?0:n-t,e+t]}function UP(n,e){let t=0,i=0;return n.map(r=>r===null||!Number.isFinite(r)?null:(t=t*e+r*(1-e),i=i*e+(1-e),t/i))}function Qb(n,e,t,i,r){let s=e.map(f=>n.find(h=>h.run_id===f&&h.name===t)),o=s.map(f=>zP(f===void 0?[]:i==="steps"?f.env_steps:f.wall_s)),a=[...new Set(o.flatMap(f=>f.map(([h])=>h)))].sort((f,h)=>f-h),l=new Map(a.map((f,h)=>[f,h])),c=(f,h)=>{let p=new Array(a.length).fill(null);return f.forEach(([m],_)=>{p[l.get(m)]=h[_]??null}),p},u=s.map((f,h)=>(o[h]??[]).map(([,p])=>VP(f?.values[p])));return{xs:a,raw:u.map((f,h)=>c(o[h]??[],f)),smooth:u.map((f,h)=>c(o[h]??[],UP(f,r)))}}function ew(n,e,t){let i,r=!1;for(let o=0;o<n.length;o++){let a=e[o];if(a!=null){if(n[o]>t){r=!0;break}i=a}}let s=GP(n,e);return r||s!==void 0&&s===t?i:void 0}function tw(n){for(let e=n.length-1;e>=0;e--)if(n[e]!==null&&n[e]!==void 0)return n[e]}function Aa(n){return[...new Set(n.flatMap(t=>Object.keys(t)))].sort((t,i)=>jb(t)-jb(i)||(t<i?-1:1))}function Ta(n){let e=OP[n];if(e!==void 0)return e;let t=n.replace(/^[^/]+\//,"").replaceAll("_"," ");return t.charAt(0).toUpperCase()+t.slice(1)}var OP={return_mean:"Return",return_best:"Best return",episode_length_mean:"Episode length",win_rate_ema:"Win rate",env_steps_per_s:"Steps a second",updates_per_s:"Updates a second",loss_policy:"Policy loss",loss_value:"Value loss",approx_kl:"KL divergence",lr:"Learning rate"},BP=["return_mean","win_rate_ema","return_best","episode_length_mean","env_steps_per_s","loss_policy","loss_value","entropy","approx_kl"];function jb(n){let e=BP.indexOf(n);return e>=0?e:n.includes("/")?200:100}function zP(n){let e=[];return n.forEach((t,i)=>{if(!Number.isFinite(t))return;let r=e.at(-1);r!==void 0&&t<r[0]||(r!==void 0&&t===r[0]&&e.pop(),e.push([t,i]))}),e}function GP(n,e){for(let t=e.length-1;t>=0;t--)if(e[t]!==null&&e[t]!==void 0)return n[t]}function VP(n){return n!==void 0&&Number.isFinite(n)?n:null}function Yh({label:n,xs:e,series:t,xFormat:i,xWords:r,empty:s,onPick:o}){let a=bt(null),l=bt(void 0),[c,u]=yt(void 0),[f,h]=yt(0),p=t.map(m=>`${m.key} ${m.colour} ${m.raw!==void 0} ${m.right===!0}`).join("|");return ft(()=>{let m=()=>h(_=>_+1);return qi.add(m),()=>{qi.delete(m)}},[]),ft(()=>{let m=a.current;if(m===null)return;let _=HP(m,t,i,y=>u(y));l.current=_;let g=new ResizeObserver(()=>_.setSize(ic(m)));return g.observe(m),()=>{g.disconnect(),_.destroy(),l.current=void 0}},[p,f,i]),ft(()=>{l.current?.setData(nw(e,t))},[e,t,p,f,i]),d("figure",{class:"overlay","aria-label":n,children:[d("div",{class:"overlay-plot",ref:a,children:e.length<2&&d("div",{class:"plot-empty",children:s})}),d("figcaption",{class:"overlay-legend num",children:[d("span",{class:"muted small overlay-at",children:c===void 0?"newest":r(c)}),t.map(m=>{let _=g=>{let y=c===void 0?tw(g):ew(e,g,c);return y===void 0?"–":(m.format??mt)(y)};return d("span",{class:"overlay-entry","data-series":m.key,children:[d("i",{style:{background:`var(${m.colour})`}}),o===void 0?d("span",{class:"clip",children:m.label}):d("button",{type:"button",class:"link-button clip",title:"Look at this run",onClick:()=>o(m.key),children:m.label}),d("b",{children:_(m.raw??m.values)}),m.raw!==void 0&&d("span",{class:"muted small",title:"smoothed",children:_(m.values)})]},m.key)})]})]})}function nw(n,e){let t=e.flatMap(i=>i.raw===void 0?[]:[i.raw]);return[n,...t,...e.map(i=>i.values)]}function HP(n,e,t,i){let r=getComputedStyle(document.documentElement),s=h=>r.getPropertyValue(h).trim(),o={stroke:s("--muted"),grid:{stroke:s("--line"),width:1},ticks:{show:!1},font:`11px ${s("--font")}`},a=h=>Math.abs(h)>=1e3?at(h):mt(h),l=e.find(h=>h.right!==!0)?.format??a,c=e.find(h=>h.right===!0),u=(h,p)=>({stroke:s(h.colour)+(p?"59":""),width:p?1.2:2,points:{show:!1},spanGaps:!0,scale:h.right===!0?"right":"y"}),f={range:(h,p,m)=>jm(p,m)};return new Un({...ic(n),padding:[8,c===void 0?18:4,0,0],legend:{show:!1},cursor:{y:!1,points:{show:!1},drag:{x:!1,y:!1}},scales:{x:{time:!1},y:f,...c===void 0?{}:{right:f}},axes:[{...o,size:24,gap:4,space:70,values:(h,p)=>p.map(t)},{...o,size:52,gap:6,space:32,values:(h,p)=>p.map(l)},...c===void 0?[]:[{...o,scale:"right",side:1,size:56,gap:6,space:32,grid:{show:!1},values:(h,p)=>p.map(c.format??a)}]],series:[{},...e.flatMap(h=>h.raw===void 0?[]:[u(h,!0)]),...e.map(h=>u(h,!1))],hooks:{setCursor:[h=>{let p=h.cursor.left??-1;i(p<0?void 0:h.posToVal(p,"x"))}]}},nw([],e.map(h=>({...h,values:[],...h.raw===void 0?{}:{raw:[]}}))),n)}function iw({run:n}){let t=ee(i=>i.streams).filter(i=>i.kind==="lane"&&i.run_id===n.run_id);return t.length===0?null:d("section",{class:"lanes","aria-label":"Training envs",children:t.map(i=>d(XP,{run:n,stream:i},i.stream))})}var WP=250;function XP({run:n,stream:e}){let t=bt(null),[i,r]=yt(""),s=bt(n);return s.current=n,ft(()=>{let o=t.current;if(o===null)return;let a=new da;a.mount(o);let l=0,c=0,u=f=>{l=requestAnimationFrame(u);let h=Q.viewport.feeds.get(e.stream)?.image;a.show(h,()=>Q.viewport.feeds.malformed+=1)&&(Q.lanePictures+=1),h!==void 0&&f-c>WP&&(c=f,o.style.aspectRatio=`${h.width} / ${h.height}`,r(qP(h,s.current)))};return l=requestAnimationFrame(u),()=>{cancelAnimationFrame(l),a.unmount()}},[e.stream]),d("figure",{class:"lane card","data-testid":"lane",children:[d("div",{class:"lane-picture",ref:t}),d("figcaption",{children:[d("span",{class:"chip training-chip",children:"training"}),d("b",{children:Di(n.env_id)}),d("span",{class:"muted num",children:i})]})]})}function qP(n,e){let t=e.metrics.return_mean??n.episodeReturn,i=Number.isNaN(t)?"no episode yet":`return ${mt(t)}`;return`${n.tiles.length>1?`${n.tiles.length} envs · `:""}${i} · ${at(e.metrics.env_steps_per_s??n.speed)} steps/s`}var $P=["--good","--cool","--violet","--warm"],YP=n=>n!=null&&Math.abs(n)>=1e3?at(n):mt(n);function Kh(n){let e=/return|win|reward/.test(n)?0:/per_s|length|steps|time/.test(n)?1:/entropy|value|explained/.test(n)?2:3,t=/^win_rate|_share$|fraction$/.test(n);return{title:Ta(n),hint:n,curves:[{metric:n,label:n,colour:$P[e]}],...n.startsWith("win_rate")?{range:[0,1]}:{},format:t?$n:YP}}function Zh({run:n,brief:e=!1}){let t=ee(f=>f.hello?.read_only??!1),i=ee(f=>f.busy),[r,s]=yt(!1),o=Rt(n),a=ri(n);if(r)return d("div",{class:"run-actions",role:"group","aria-label":`Delete ${a}?`,children:[d("span",{class:"sure",children:"Delete with its checkpoints?"}),d("button",{type:"button",class:"danger",disabled:i.delete_run===!0,onClick:()=>Q.deleteRun(n.run_id),children:"Delete"}),d("button",{type:"button",onClick:()=>s(!1),children:"Keep"})]});let l=f=>e?d("span",{class:"sr",children:f}):f,c=e?"square quiet":"",u=n.can_pause&&(n.state==="running"||n.state==="paused");return d("div",{class:"run-actions",role:"group","aria-label":`Actions on ${a}`,children:[n.can_show&&d("button",{type:"button",class:c,title:"Let the show play its newest policy",onClick:()=>Q.watchShow(n.run_id),children:[d(Ze,{name:"eye"}),l("Show")]}),o&&u&&d("button",{type:"button",class:c,disabled:t,title:n.state==="paused"?"Go on training":"Hold training; nothing is lost",onClick:()=>Q.training(n.state==="paused"?"resume_training":"pause_training",n.run_id),children:[d(Ze,{name:n.state==="paused"?"play":"pause"}),l(n.state==="paused"?"Resume":"Pause")]}),o&&d("button",{type:"button",class:`${c} danger`,disabled:t||n.state==="stopping",title:n.state==="created"?"Take it out of the queue":"Save a checkpoint and end it",onClick:()=>Q.training("stop_training",n.run_id),children:[d(Ze,{name:"stop"}),l("Stop")]}),!o&&d(Zt,{children:[d("button",{type:"button",class:c,disabled:t,title:"Go on from its newest checkpoint, as a new run",onClick:()=>Q.resumeRun(n.run_id),children:[d(Ze,{name:"play"}),l("Continue")]}),d("button",{type:"button",class:`${c} quiet`,disabled:t,title:"Delete","aria-label":"Delete",onClick:()=>s(!0),children:[d(Ze,{name:"trash"}),!e&&"Delete"]})]})]})}var KP=100,rw={run_started:"starts",progress:"signs of life",metrics:"figures",episode:"episodes",log:"log",checkpoint_saved:"checkpoints",checkpoint_loaded:"resumes",run_completed:"end",run_failed:"failures",run_cancelled:"end"};function sw({run:n,bytes:e}){let t=ee(c=>c.bookRevision),[i,r]=yt(""),{book:s}=q.state,o=s.shown(i,KP),a=[...s.counts].sort((c,u)=>u[1]-c[1]),l=a.reduce((c,[,u])=>c+u,0);return d("section",{class:"card side-card events","aria-label":"Events",children:[d("div",{class:"events-head",children:[d("h2",{children:["Events ",d("span",{class:"muted small num",children:[l===0?"":`${at(l)} seen`,e===void 0?"":` · ${Ur(e)} on disk`]})]}),d("select",{"aria-label":"Which events",value:i,onChange:c=>r(c.currentTarget.value),children:[d("option",{value:"",children:"What happened"}),a.map(([c,u])=>d("option",{value:c,children:[rw[c]??c," (",at(u),")"]},c))]})]}),o.length===0?d("p",{class:"muted small",children:l===0?"It has said nothing yet.":i===""?"Only figures so far; choose them at the right.":"All of these were left out: too many at once. They are in its event file."}):d("ol",{class:"event-lines","data-testid":"events",children:o.map(c=>d("li",{class:c.tone===""?"":`event-${c.tone}`,children:[d("time",{class:"num muted",title:n.started_at===null?"":`after ${ei(c.ts-n.started_at)}`,children:u0(c.ts)}),i===""&&d("span",{class:"event-type muted",children:rw[c.type]??c.type}),d("span",{class:"event-words",children:c.words})]},c.seq))})]})}function Jh({run:n,pick:e}){let t=ee(l=>l.hello?.read_only??!1),[i,r]=yt(!1),[s,o]=yt(""),a=()=>{let l=Ph(s);o(""),l!==""&&!n.tags.includes(l)&&Q.runs.label(n.run_id,{tags:[...n.tags,l]})};return d("span",{class:"labels",children:[n.tags.map(l=>d("span",{class:"label-chip",children:[e===void 0?l:d("button",{type:"button",title:`Only runs tagged ${l}`,onClick:()=>e(l),children:l}),!t&&d("button",{type:"button",class:"label-drop","aria-label":`Remove tag ${l}`,onClick:()=>{Q.runs.label(n.run_id,{tags:n.tags.filter(c=>c!==l)})},children:"×"})]},l)),i?d("input",{class:"label-input","aria-label":`New tag of ${ri(n)}`,placeholder:"tag",maxLength:40,value:s,ref:l=>l?.focus(),onInput:l=>o(l.currentTarget.value),onBlur:()=>{a(),r(!1)},onKeyDown:l=>{l.key==="Enter"||l.key===","?(l.preventDefault(),a()):l.key==="Escape"&&(l.stopPropagation(),o(""),r(!1))}}):!t&&d("button",{type:"button",class:"label-add","aria-label":`Add a tag to ${ri(n)}`,title:"Add a tag",onClick:()=>r(!0),children:"+ tag"})]})}function rc({label:n,value:e,placeholder:t,many:i=!1,kind:r,save:s}){let o=ee(p=>p.hello?.read_only??!1),[a,l]=yt(void 0),c=bt(null),u=a!==void 0;if(ft(()=>{u&&c.current?.select()},[u]),a===void 0)return d("button",{type:"button",class:`editable ${r} ${e===""?"muted":""}`,"aria-label":`${n}: ${e||"none"}`,title:"Click to change",disabled:o,onClick:()=>l(e),children:e===""?t:e});let f=p=>{l(void 0);let m=a.trim();p&&m!==e&&s(m)},h={ref:c,class:`editing ${r}`,"aria-label":n,value:a,onInput:p=>l(p.currentTarget.value),onBlur:()=>f(!0),onKeyDown:p=>{p.key==="Enter"&&(!i||p.ctrlKey||p.metaKey)&&f(!0),p.key==="Escape"&&(p.stopPropagation(),f(!1))}};return i?d("textarea",{...h,rows:3,maxLength:4e3,placeholder:t}):d("input",{...h,maxLength:200,placeholder:t})}var ow=["lr","entropy_coef","clip_epsilon","epochs","gamma"],ZP={lr:"Learning rate",entropy_coef:"Exploration (entropy)",clip_epsilon:"Clip range",epochs:"Passes a batch",gamma:"Discount",gae_lambda:"GAE lambda",value_coef:"Value weight",target_kl:"KL limit",shaping_scale:"Shaping reward"};function lw({run:n}){let t=(ee(o=>o.hello?.settings)??[]).filter(o=>typeof o.default=="number"),i=ow.flatMap(o=>t.find(a=>a.key===o)??[]),r=t.filter(o=>!ow.includes(o.key)).sort((o,a)=>Number(a.live)-Number(o.live)),s=Rt(n);return d("div",{class:"settings",children:[d("h3",{children:["Settings ",d("span",{class:"muted",children:s?"act from the next update on":"for the next Train"})]}),i.map(o=>d(aw,{info:o,run:n},o.key)),r.length>0&&d("details",{children:[d("summary",{children:"More settings"}),r.map(o=>d(aw,{info:o,run:n},o.key))]})]})}function aw({info:n,run:e}){let t=ee(p=>p.settings[n.key]),i=ee(p=>p.hello?.read_only??!1),r=Rt(e),s=ee(p=>p.history.newest?.values[n.key]),o=t??Number(r&&s!==void 0?s.toPrecision(4):n.default),[a,l]=yt(Qm(o)),[c,u]=yt(""),f=bt(null);ft(()=>{document.activeElement!==f.current&&l(Qm(o))},[o]);let h=async()=>{let p=Number(a.trim().replace(",",".")),m=JP(n,p,a);if(u(m),m!==""||p===o)return;if(r&&e!==void 0){let y=await Q.setHyper(e.run_id,n.key,p);if(u(y),y!=="")return}let{[n.key]:_,...g}=q.state.settings;q.set({settings:p===Number(n.default)?g:{...g,[n.key]:p}})};return d("label",{class:`setting ${c===""?"":"wrong"}`,title:n.help,children:[d("span",{class:"setting-name",children:ZP[n.key]??n.key.replaceAll("_"," ")}),d("input",{ref:f,class:"num",inputMode:"decimal",name:n.key,value:a,disabled:i||r&&!n.live,"aria-invalid":c!=="",onInput:p=>l(p.currentTarget.value),onBlur:()=>{h()},onKeyDown:p=>{p.key==="Enter"&&h(),p.key==="Escape"&&(l(Qm(o)),u(""))}}),c!==""&&d("span",{class:"setting-error",children:c})]})}function Qm(n){return String(n)}function JP(n,e,t){return t.trim()===""||!Number.isFinite(e)?"A number, please.":n.minimum!==null&&e<n.minimum?`At least ${n.minimum}.`:n.maximum!==null&&e>n.maximum?`At most ${n.maximum}.`:""}function cw(){let n=ee(Ro),e=ee(u=>u.hello!==void 0&&u.link.kind==="open"),t=ee(u=>u.hello?.read_only??!1),i=ee(u=>ki(u.hello?.env)),r=cs(n,i),s=ee(u=>u.historyRevision),o=q.state.history.newest,a=Math.max(n?.env_steps??0,o?.env_steps??0),l=o?.values.win_rate_ema??n?.metrics.win_rate_ema,c=n!==void 0&&n.worker!==mi&&Rt(n);return d("aside",{class:"training card","aria-label":"Training",children:[d("div",{class:`state tone-${r.tone}`,"data-testid":"run-state",role:"status",children:[d("i",{}),d("b",{children:r.title}),n!==void 0&&d("span",{class:"muted clip",children:n.name||kr(n.run_id)})]}),d("p",{class:`state-hint ${r.tone==="bad"?"bad-text":""}`,children:r.hint}),r.tone==="bad"&&n!==void 0&&n.stderr_tail.length>0&&d("details",{class:"stderr",children:[d("summary",{children:"Its last words"}),d("pre",{children:n.stderr_tail.join(`
`)})]}),d(jP,{run:n,ready:e&&!t}),d("div",{class:"big",children:[d(wh,{value:a,live:n?.state==="running"}),d("span",{class:"big-name",children:"steps of experience"})]}),d(QP,{}),i?d(n3,{run:n}):d(t3,{value:l}),d("dl",{class:"facts",children:[d("div",{children:[d("dt",{children:i?"Episodes":"Games"}),d("dd",{class:"num",children:at(Math.max(n?.episodes??0,o?.episodes??0))})]}),d("div",{children:[d("dt",{children:"Updates"}),d("dd",{class:"num",children:at(Math.max(n?.updates??0,o?.updates??0))})]}),d("div",{children:[d("dt",{children:"Steps/s"}),d("dd",{class:"num",children:n?.state==="running"?at(o?.values.env_steps_per_s??Number.NaN):"–"})]}),d("div",{children:[d("dt",{children:"Time"}),d("dd",{class:"num",children:d(i3,{run:n})})]})]}),c?d("button",{type:"button",class:"tall",onClick:()=>Q.runs.open("run",n.run_id),children:[gr(n.worker)," ",n.algorithm,": look at this run"]}):d(lw,{run:n}),d(e3,{})]})}function jP({run:n,ready:e}){let t=ee(s=>s.busy);if(n===void 0||!Rt(n))return d("div",{class:"train-row",children:[d("button",{type:"button",class:"train","data-testid":"train",disabled:!e||t.start_training===!0,title:"Key T",onClick:()=>Q.train(),children:[d(Ze,{name:"play"}),t.start_training===!0?"Starting …":n===void 0?"Train":"Train afresh"]}),n!==void 0&&d("button",{type:"button",class:"tall",disabled:!e||t.resume_run===!0,title:"Go on from its last checkpoint",onClick:()=>Q.resumeRun(n.run_id),children:"Continue"})]});let i=n.state==="stopping",r=n.can_pause&&(n.state==="running"||n.state==="paused");return d("div",{class:"train-row",children:[d("button",{type:"button",class:n.state==="paused"?"train":"tall grow","data-testid":"pause-training",disabled:!e||!r||t.pause_training===!0||t.resume_training===!0,onClick:()=>Q.training(n.state==="paused"?"resume_training":"pause_training",n.run_id),children:[d(Ze,{name:n.state==="paused"?"play":"pause"}),n.state==="paused"?"Resume training":"Pause training"]}),d("button",{type:"button",class:"tall danger","data-testid":"stop-training",disabled:!e||i||t.stop_training===!0,title:"Save a checkpoint and end the run",onClick:()=>Q.training("stop_training",n.run_id),children:[d(Ze,{name:"stop"}),i?"Stopping":"Stop"]})]})}function QP(){let n=bt(null),e=ee(t=>t.policyVersion);return ft(()=>{let t=()=>{if(n.current===null)return;let r=Q.viewport.feeds.show.head,s=q.state.status?.policy_env_steps??0;n.current.textContent=r===void 0||r.policyVersion===0?"Nothing learned plays yet.":`learned from ${at(s)} steps · updated ${qg(r.policyAgeS)}`};t();let i=window.setInterval(t,200);return()=>window.clearInterval(i)},[]),d("div",{class:"policy",children:[d("div",{children:[d("span",{class:"policy-name",children:"On the Show: policy "}),d("b",{class:"num","data-testid":"policy-version",children:e===0?"none":`v${us(e)}`})]}),d("p",{class:"muted num",ref:n,"data-testid":"policy-age"})]})}function e3(){let n=ee(t=>t.historyRevision),e=q.state.history.log.slice(-3).reverse();return d("ol",{class:"happened","aria-label":"What happened",children:e.map(t=>d("li",{class:t.level==="error"?"bad-text":"",children:[d("time",{class:"num",children:new Date(t.ts*1e3).toLocaleTimeString([],{hour:"2-digit",minute:"2-digit"})}),t.message]},`${t.ts} ${t.message}`))})}function t3({value:n}){let e=n!==void 0&&Number.isFinite(n);return d("div",{class:"winrate",title:"Share of decided games won against the scripted player, moving average over 200 games",children:[d("div",{class:"winrate-line",children:[d("span",{children:"Wins against the scripted player"}),d("b",{class:"num","data-testid":"win-rate",children:$n(n)})]}),d("div",{class:"bar",children:d("i",{style:{width:`${e?Math.min(Math.max(n,0),1)*100:0}%`}})})]})}function n3({run:n}){let e=ee(o=>o.historyRevision),t=q.state.history.newest?.values??n?.metrics??{},[i,r]=[t.return_mean,t.return_best],s=i===void 0||r===void 0||r<=0?0:Math.min(Math.max(i/r,0),1);return d("div",{class:"winrate",title:"Mean return of the last finished episodes while training, and the best such mean so far",children:[d("div",{class:"winrate-line",children:[d("span",{children:"Mean return while training"}),d("b",{class:"num","data-testid":"return-mean",children:i===void 0?"–":Xi(i)})]}),d("div",{class:"bar",children:d("i",{style:{width:`${s*100}%`}})}),d("p",{class:"muted small num",children:["best so far ",r===void 0?"–":Xi(r)]})]})}function i3({run:n}){let e=bt(null);return ft(()=>{let t=()=>{e.current!==null&&(e.current.textContent=n===void 0?"–":ei(Ea(n)))};if(t(),n===void 0||n.state==="ended")return;let i=window.setInterval(t,1e3);return()=>window.clearInterval(i)},[n]),d("span",{ref:e})}function Ea(n){return(n.ended_at??Date.now()/1e3)-(n.started_at??n.created_at)}var r3=[{sort:"name",label:"Run",kind:"col-name"},{sort:"state",label:"State",kind:"col-state"},{sort:"steps",label:"Steps",kind:"col-num"},{sort:"rate",label:"Steps/s",kind:"col-num"},{sort:"return",label:"Return",kind:"col-num"},{sort:"created",label:"Begun",kind:"col-num"},{sort:"memory",label:"CPU, memory",kind:"col-num"}],uw=100;function eg(){let[n,e]=yt(Date.now());return ft(()=>{let t=window.setInterval(()=>e(Date.now()),1e3);return()=>window.clearInterval(t)},[]),n}function dw({rows:n,filter:e}){let t=ee(u=>u.runs),i=ee(u=>u.status?.run_id??""),r=ee(u=>u.place.chosen),s=eg(),[o,a]=yt(uw),l=Ih(t),c=n.length-o;return d("div",{class:"runs-table card",children:[d("table",{class:"num",children:[d("thead",{children:d("tr",{children:[d("th",{class:"col-pick",children:d("span",{class:"sr",children:"Compare"})}),r3.map(u=>d("th",{class:u.kind,"aria-sort":u.sort===e.sort?e.up?"ascending":"descending":"none",children:d(s3,{head:u,filter:e})},u.label)),d("th",{class:"col-actions",children:d("span",{class:"sr",children:"Actions"})})]})}),d("tbody",{children:n.slice(0,o).map(u=>d(o3,{run:u,place:l.get(u.run_id),waiting:l.size,watched:u.run_id===i,colour:r.indexOf(u.run_id),now:s},u.run_id))})]}),c>0&&d("button",{type:"button",class:"quiet more-rows",onClick:()=>a(o+uw*2),children:[c," more"]})]})}function s3({head:n,filter:e}){let{sort:t,label:i}=n;if(t==="")return d(Zt,{children:i});let r=e.sort===t,s=r?{up:!e.up}:{sort:t,up:t==="name"};return d("button",{type:"button",class:"sorter",title:`Sort by ${i.toLowerCase()}`,onClick:()=>Q.runs.filter(s),children:[i,d("i",{"aria-hidden":"true",children:r?e.up?"↑":"↓":""})]})}function o3({run:n,place:e,waiting:t,watched:i,colour:r,now:s}){let{name:o,value:a}=Lh(n),l=Rt(n),c=l?n.metrics.env_steps_per_s:void 0;return d("tr",{"data-run":n.run_id,children:[d("td",{class:"col-pick",children:d("label",{class:"pick",title:"Lay its curves over those of others",children:[d("input",{type:"checkbox",checked:r>=0,"aria-label":`Compare ${ri(n)}`,onChange:u=>Q.runs.choose(n.run_id,u.currentTarget.checked)}),r>=0&&d("i",{style:{background:`var(--c${r})`}})]})}),d("td",{class:"col-name",children:[d("div",{class:"run-title",children:[d("a",{class:"run-link",href:`#runs/run/${encodeURIComponent(n.run_id)}`,title:n.run_id,onClick:u=>{u.ctrlKey||u.metaKey||u.shiftKey||(u.preventDefault(),Q.runs.open("run",n.run_id))},children:ri(n)}),i&&d("span",{class:"chip",children:"on the Show"}),d(Jh,{run:n,pick:u=>Q.runs.filter({tag:u})})]}),d("div",{class:"run-about muted small",children:[d("b",{children:gr(n.worker)})," ",n.algorithm," · ",Di(n.env_id),d("span",{class:"run-note",children:[" · ",d(rc,{label:`Note on ${ri(n)}`,kind:"note",value:n.notes,placeholder:"note",save:u=>{Q.runs.label(n.run_id,{notes:u})}})]})]})]}),d("td",{class:"col-state","data-label":"State",children:d(a3,{run:n,place:e,waiting:t})}),d("td",{class:"col-num","data-label":"Steps",children:at(n.env_steps)}),d("td",{class:"col-num","data-label":"Steps/s",children:c===void 0?d("span",{class:"muted",children:"–"}):at(c)}),d("td",{class:"col-num","data-label":o,children:a===void 0?d("span",{class:"muted",children:"–"}):o==="Return"?mt(a):d("span",{title:"Games won against the scripted player",children:[$n(a)," wins"]})}),d("td",{class:"col-num","data-label":"Begun",title:new Date(n.created_at*1e3).toLocaleString(),children:[$g(s/1e3-n.created_at),d("div",{class:"muted small",children:n.started_at===null?"":`ran ${ei(Ea(n))}`})]}),d("td",{class:`col-num ${l&&n.usage!==null?"":"nothing"}`,"data-label":"CPU, memory",children:d(c3,{run:n})}),d("td",{class:"col-actions",children:d(Zh,{run:n,brief:!0})})]})}function a3({run:n,place:e,waiting:t}){let i=tg(n),r=e!==void 0?ng(e,t):n.state==="ended"?Fr(n.reason):l3(n);return d(Zt,{children:[d("div",{class:`state tone-${i.tone}`,children:[d("i",{}),d("b",{children:i.title}),n.restarts>0&&d("span",{class:"chip held",title:"How often its process was started again after a crash",children:[n.restarts,"× restarted"]})]}),d("div",{class:"muted small clip state-about",title:r,children:r})]})}function tg(n){return n.state==="created"?{title:"Waiting",tone:"held"}:n.outcome==="completed"?{title:"Finished",tone:"done"}:cs(n)}function ng(n,e){return n===1?"next in the queue":`${n} of ${e} in the queue`}function l3(n){return n.phase==="training"||n.phase===n.state?"":n.phase}function c3({run:n}){let{usage:e}=n;return e===null||!Rt(n)?d("span",{class:"muted",children:"–"}):d(Zt,{children:[d("span",{title:"1 = one core busy",children:[e.cpu_share.toFixed(1)," cores"]}),d("div",{class:"muted small",children:[Dr(e.rss_mb),n.gpus.length>0&&d("span",{class:"chip cool",title:n.gpus.join(", "),children:`GPU ${n.gpus.join(" ")}`})]})]})}function hw({filtered:n}){return n?d("div",{class:"empty card",children:[d("h2",{children:"No run passes"}),d("p",{children:"None is like what you look for."}),d("button",{type:"button",onClick:()=>Q.runs.filter({text:"",worker:"",kind:"",tag:""}),children:"Show all runs"})]}):d("div",{class:"empty card",children:[d("h2",{children:"No run yet"}),d("p",{children:"A run is one training, of our learner or of any library. It stays here with its checkpoints and curves."}),d("button",{type:"button",class:"primary",onClick:()=>Q.runs.open("new"),children:[d(Ze,{name:"plus"}),"New run"]})]})}function fw(){let n=ee(r=>r.place.run),e=ee(r=>r.runs.find(s=>s.run_id===r.place.run)),t=ee(r=>r.hello!==void 0),i=ee(r=>r.detail?.run.run_id===r.place.run?r.detail:void 0);return e===void 0?d("section",{class:"list runs","aria-label":"Run",children:[d(jh,{}),d("div",{class:"empty card",children:[d("h2",{children:t?"No such run":"Asking for the run …"}),t&&d("p",{children:["There is no run ",n,"; it may have been deleted."]})]})]}):d("section",{class:"list runs run-detail","aria-label":`Run ${ri(e)}`,children:[d(jh,{}),d(u3,{run:e}),d("div",{class:"detail-body",children:[d("div",{class:"detail-main",children:[d(g3,{run:e,detail:i}),d("div",{class:"detail-top",children:[d(iw,{run:e}),d(p3,{run:e})]}),d(sw,{run:e,bytes:i?.event_bytes})]}),d("div",{class:"detail-side",children:[d(h3,{run:e}),d(f3,{run:e}),d(_3,{run:e,detail:i}),d(w3,{run:e,detail:i}),d(S3,{run:e,detail:i}),d(M3,{run:e,detail:i})]})]})]})}function jh(){return d("button",{type:"button",class:"quiet back",onClick:()=>Q.runs.open("list"),children:[d(Ze,{name:"back"}),"All runs"]})}function u3({run:n}){let e=ee(o=>o.runs),t=ee(o=>o.status?.run_id===n.run_id),i=Ih(e),r=i.get(n.run_id),s=tg(n);return d("header",{class:"detail-head",children:[d("div",{class:"detail-title",children:[d("h1",{children:d(rc,{label:"Name",kind:"run-name",value:ri(n),placeholder:"name",save:o=>{Q.runs.label(n.run_id,{name:o})}})}),d("p",{class:"run-about muted",children:[d("b",{children:gr(n.worker)})," ",n.algorithm," · ",Di(n.env_id)," · seed ",n.seed,n.env_options!==void 0&&Object.keys(n.env_options).length>0&&` · ${Object.entries(n.env_options).map(([o,a])=>`${o} ${String(a)}`).join(", ")}`,t&&d("span",{class:"chip",children:"on the Show"})]})]}),d(Zh,{run:n}),d("div",{class:`detail-state tone-${s.tone}`,role:"status",children:[d("div",{class:`state tone-${s.tone}`,"data-testid":"detail-state",children:[d("i",{}),d("b",{children:s.title})]}),d("p",{"data-testid":"ending",children:d3(n,r,i.size)})]})]})}function d3(n,e,t){if(e!==void 0)return`It is ${ng(e,t)} and starts by itself when there is room${n.priority!==0?`; its priority is ${n.priority}`:""}.`;if(n.state!=="ended")return n.phase===""||n.phase==="training"?"":cs(n).hint;let i=n.started_at===null?"":` It ran ${ei(Ea(n))} and ${at(n.env_steps)} steps.`;return`${Fr(n.reason)||"It ended without saying why."}${i}`}function h3({run:n}){eg();let{name:e,value:t}=Lh(n),i=n.metrics.env_steps_per_s,r=[["Steps",at(n.env_steps)],[e,t===void 0?"–":e==="Return"?mt(t):$n(t)],["Steps/s",Rt(n)&&i!==void 0?at(i):"–"],["Time",n.started_at===null?"–":ei(Ea(n))],["Episodes",at(n.episodes)],["Updates",at(n.updates)]];return n.restarts>0&&r.push(["Restarts",String(n.restarts)]),n.priority!==0&&r.push(["Priority",String(n.priority)]),n.skipped_lines>0&&r.push(["Unreadable lines",at(n.skipped_lines)]),d("dl",{class:"detail-facts card num",children:r.map(([s,o])=>d("div",{children:[d("dt",{children:s}),d("dd",{children:o})]},s))})}function f3({run:n}){return d("section",{class:"card side-card","aria-label":"Tags and notes",children:[d(Jh,{run:n}),d(rc,{label:"Notes",kind:"notes",many:!0,value:n.notes,placeholder:"Notes: what was tried, and what came of it",save:e=>{Q.runs.label(n.run_id,{notes:e})}})]})}function p3({run:n}){let e=ee(a=>m3(a.bookRevision)),t=ee(a=>a.book),i=ji(()=>e===""?[]:Aa([Object.fromEntries(e.split(`
`).map(a=>[a,0]))]).map(Kh),[e]),r=ji(()=>()=>t.history,[t]),s=i.slice(0,12),o=i.slice(12);return i.length===0?d("div",{class:"card side-card muted","data-testid":"no-curves",children:Rt(n)?"Curves begin with its first figures.":"It said no figures."}):d("section",{class:"charts detail-charts","aria-label":"Curves","data-testid":"detail-curves",children:[s.map(a=>d(nc,{spec:a,source:r},a.title+a.curves[0]?.metric)),o.length>0&&d("details",{class:"more-charts",children:[d("summary",{children:[o.length," more figures"]}),d("div",{class:"charts",children:o.map(a=>d(nc,{spec:a,source:r},a.title+a.curves[0]?.metric))})]})]})}function m3(n){return[...q.state.book.history.columns.keys()].join(`
`)}function g3({run:n,detail:e}){let t=n.stderr_tail.length>0?n.stderr_tail:e?.stderr??[],i=n.outcome==="failed"||n.outcome==="lost";return t.length===0?null:d("details",{class:"stderr card side-card",open:i,"data-testid":"stderr",children:[d("summary",{children:[i?"Its last words":"stderr"," ",d("span",{class:"muted small",children:["the last ",t.length," lines"]})]}),d("pre",{tabIndex:0,ref:y3,children:t.join(`
`)})]})}function y3(n){n!==null&&(n.scrollTop=n.scrollHeight)}function _3({run:n,detail:e}){let t=e?.usage??[],i=n.started_at??n.created_at,r=ji(()=>t.map(u=>u.ts-i),[t,i]),s=ji(()=>t.map(u=>u.cpu_share),[t]),o=ji(()=>t.map(u=>u.rss_mb),[t]),{resources:a,usage:l}=n,c=[a.gpus>0?`${a.gpus} ${a.gpus===1?"GPU":"GPUs"}${n.gpus.length>0?` (${n.gpus.join(", ")})`:""}`:"",a.cpus===null?"":`${a.cpus} ${a.cpus===1?"core":"cores"}`,a.memory_mb===null?"":`at most ${Dr(a.memory_mb)}`].filter(Boolean);return d("section",{class:"card side-card","aria-label":"Resource use","data-testid":"resources",children:[d("h2",{children:["Resources ",d("span",{class:"muted small num",children:l===null?"":`${l.processes} ${l.processes===1?"process":"processes"}`})]}),c.length>0&&d("p",{class:"muted small num",children:c.join(" · ")}),d(Yh,{label:"CPU and memory",xs:r,series:[{key:"cpu",label:"cores busy",colour:"--cool",values:s,format:v3},{key:"memory",label:"memory",colour:"--violet",values:o,right:!0,format:Dr}],xFormat:x3,xWords:b3,empty:Rt(n)?"measured every 2 s":"not measured"})]})}var v3=n=>n.toFixed(n<10?1:0),x3=n=>n<120?`${Math.round(n)} s`:n<7200?`${Math.round(n/60)} min`:`${(n/3600).toFixed(1)} h`,b3=n=>`after ${ei(Math.max(n,0))}`;function w3({run:n,detail:e}){let t=[...e?.checkpoints??[]].reverse();return d("section",{class:"card side-card","aria-label":"Checkpoints","data-testid":"checkpoints",children:[d("h2",{children:["Checkpoints ",d("span",{class:"muted small num",children:t.length===0?"":`${t.length}, ${Ur(t.reduce((i,r)=>i+r.bytes,0))}`})]}),t.length===0?d("p",{class:"muted small",children:e===void 0?"Asking the daemon …":Rt(n)?"None yet; the first comes by itself.":"It saved none."}):d("ol",{class:"checkpoints num",children:t.slice(0,12).map(i=>d("li",{title:i.path,children:[d("b",{children:at(i.env_steps)}),d("span",{class:"muted clip",children:[i.reason,i.best&&d("span",{class:"chip",children:"best"}),i.onnx&&d("span",{class:"chip cool",children:"ONNX"})]}),d("span",{class:"muted",children:Ur(i.bytes)})]},i.path))}),t.length>12&&d("p",{class:"muted small num",children:["and ",t.length-12," older"]})]})}function S3({run:n,detail:e}){let t=Object.entries(e?.settings??{}),i=new Set(Object.keys(e?.request.settings??{}));if(t.length===0)return null;let r=t.sort(([s],[o])=>Number(i.has(o))-Number(i.has(s))||(s<o?-1:1));return d("details",{class:"card side-card","data-testid":"detail-settings",children:[d("summary",{children:["Settings ",d("span",{class:"muted small num",children:i.size>0?`${i.size} of ${t.length} changed`:n.worker===mi?"as tuned for the env":"all as usual"})]}),d("dl",{class:"settings-list num",children:r.map(([s,o])=>d("div",{class:i.has(s)?"given":"",children:[d("dt",{children:s}),d("dd",{class:"clip",title:String(o),children:String(typeof o=="number"?Number(o.toPrecision(6)):o)})]},s))})]})}function M3({run:n,detail:e}){let{limits:t}=e?.request??{},i=[t?.env_steps==null?"":`${at(t.env_steps)} steps`,t?.seconds==null?"":ei(t.seconds)].filter(Boolean);return d("section",{class:"card side-card files small","aria-label":"Files",children:[i.length>0&&d("p",{children:["Ends after ",i.join(" or "),"."]}),n.resumed_from!==null&&d("p",{class:"muted",children:["Goes on from ",d("code",{children:n.resumed_from})]}),d("p",{class:"muted",children:["Folder ",d("code",{children:n.folder})]}),e!==void 0&&e.tensorboard!==""&&d("p",{class:"muted",children:["TensorBoard: ",d("code",{children:"drillyard tensorboard"})]})]})}function pw({settings:n,texts:e,unset:t,set:i}){return d("div",{class:"schema",children:n.map(r=>d(A3,{setting:r,text:e[r.key],unset:t,set:s=>i(r.key,s)},r.key))})}function A3({setting:n,text:e,unset:t,set:i}){let r=zg(n.default),s=e??r,o=e===void 0?"":vc(n,e).error,a=Gg(n,e===void 0?{}:{[n.key]:e}),l=`setting-${n.key}`;return d("div",{class:`field ${a?"changed":""} ${o===""?"":"wrong"}`,"data-setting":n.key,children:[d("label",{for:l,title:n.help,children:[n.key.replaceAll("_"," "),a&&d("i",{title:"Differs from the default"})]}),d("div",{class:"field-input",children:[d(T3,{id:l,setting:n,shown:s,unset:t,wrong:o!=="",set:i}),a&&d("button",{type:"button",class:"quiet small reset",title:`Back to ${r||t}`,"aria-label":`Reset ${n.key}`,onClick:()=>i(void 0),children:"reset"})]}),o===""?d("p",{class:"muted small field-help",id:`${l}-help`,children:[n.help,(n.kind==="int"||n.kind==="float")&&Ao(n)!==""&&d("span",{class:"num",children:[" (",Ao(n).trim(),")"]})]}):d("p",{class:"bad-text small field-help",id:`${l}-help`,role:"alert",children:o})]})}function T3({id:n,setting:e,shown:t,unset:i,wrong:r,set:s}){let o={id:n,name:e.key,"aria-describedby":`${n}-help`,"aria-invalid":r};switch(e.kind){case"bool":return d("input",{...o,type:"checkbox",class:"switch",role:"switch",checked:t==="true",onChange:a=>s(String(a.currentTarget.checked))});case"choice":return d("select",{...o,value:t,onChange:a=>s(a.currentTarget.value),children:[e.default===null&&d("option",{value:"",children:i}),e.choices.map(a=>d("option",{value:a,children:a},a))]});case"int":case"float":return d("input",{...o,class:"num",inputMode:"decimal",autoComplete:"off",placeholder:i,value:t,onInput:a=>s(a.currentTarget.value)});case"str":return d("input",{...o,autoComplete:"off",spellcheck:!1,placeholder:i,value:t,onInput:a=>s(a.currentTarget.value)})}}function mw(){let n=ee(x=>x.workers),e=ee(x=>x.installs),t=ee(x=>x.hello),i=ee(x=>x.hello?.read_only??!1),[r,s]=yt(()=>({...xx,env:q.state.hello?.env.id??""})),[o,a]=yt(void 0),[l,c]=yt(!1),[u,f]=yt(!1),h=bt(null),p=Hg(n??[],e,t?.settings??[],t?.env.id===r.env),m=p.find(x=>x.name===r.library)??p[0],_=m.algorithms.find(x=>x.name===r.algorithm)??m.algorithms[0],g=bx(r,m,_),y=x=>{a(void 0),s(C=>({...C,...x}))};ft(()=>{r.env===""&&t!==void 0&&y({env:t.env.id})},[t?.env.id]);let v=async()=>{if(f(!0),Object.keys(g).length>0||_===void 0){h.current?.querySelector("[aria-invalid=true]")?.focus();return}c(!0);let x=await Q.runs.begin(wx(r,m,_,E3(r.env)));c(!1),a(x)},M=x=>u&&g[x]!==void 0?d("p",{class:"bad-text small field-help",role:"alert",children:g[x]}):null;return d("section",{class:"list runs new-run","aria-label":"New run",children:[d(jh,{}),d("h1",{children:"New run"}),d("form",{ref:h,noValidate:!0,onSubmit:x=>{x.preventDefault(),v()},children:[d("fieldset",{children:[d("legend",{children:"Library"}),d(Mx,{all:p,chosen:m.name,pick:x=>y({library:x,algorithm:"",texts:{}})}),M("library")]}),_!==void 0&&d(Zt,{children:[d("fieldset",{class:"two",children:[d("legend",{children:"What learns, and on what"}),d("div",{class:"field",children:[d("label",{for:"algorithm",children:"Algorithm"}),d("select",{id:"algorithm",value:_.name,onChange:x=>y({algorithm:x.currentTarget.value,texts:{}}),children:m.algorithms.map(x=>d("option",{value:x.name,children:x.title},x.name))}),d("p",{class:"muted small field-help",children:_.help})]}),d(I3,{draft:r,library:m,change:y,wrong:u?g.env??"":""}),m.needsScript&&d("div",{class:"field wide",children:[d("label",{for:"script",children:"Your script"}),d("input",{id:"script",spellcheck:!1,autoCapitalize:"off",placeholder:"~/experiments/train.py",value:r.script,"aria-invalid":u&&g.script!==void 0,onInput:x=>y({script:x.currentTarget.value})}),M("script")??d("p",{class:"muted small field-help",children:"Path of a training script on this machine; it runs unchanged."})]})]}),d("fieldset",{class:"four",children:[d("legend",{children:"How long, and as what"}),d(es,{id:"steps",label:"Steps",value:r.steps,hint:"empty = no limit",placeholder:"100k",wrong:u?g.steps:void 0,set:x=>y({steps:x})}),d(es,{id:"minutes",label:"Minutes",value:r.minutes,hint:"empty = no limit",placeholder:"no limit",wrong:u?g.minutes:void 0,set:x=>y({minutes:x})}),d(es,{id:"seed",label:"Seed",value:r.seed,hint:"the same seed, the same beginning",placeholder:"0",wrong:u?g.seed:void 0,set:x=>y({seed:x})}),d(es,{id:"name",label:"Name",value:r.name,hint:"how you call it",placeholder:"",text:!0,set:x=>y({name:x})}),d(es,{id:"tags",label:"Tags",value:r.tags,hint:"with commas between",placeholder:"baseline, wide",text:!0,set:x=>y({tags:x})})]}),d("details",{class:"more",children:[d("summary",{children:"Queue and resources"}),d("div",{class:"four",children:[d(es,{id:"priority",label:"Priority",value:r.priority,hint:"-100 to 100; the highest starts first",placeholder:"0",wrong:u?g.priority:void 0,set:x=>y({priority:x})}),d(es,{id:"cpus",label:"Cores",value:r.cpus,hint:"empty = all",placeholder:"all",wrong:u?g.cpus:void 0,set:x=>y({cpus:x})}),d(es,{id:"memory",label:"Memory, MB",value:r.memory,hint:"beyond it the run is ended",placeholder:"no limit",wrong:u?g.memory:void 0,set:x=>y({memory:x})}),d(es,{id:"gpus",label:"GPUs",value:r.gpus,hint:m.wantsGpu?"it needs one":"for it alone",placeholder:"0",wrong:u?g.gpus:void 0,set:x=>y({gpus:x})})]})]}),d("details",{class:"more",open:_.settings.length>0&&_.settings.length<=16,children:[d("summary",{children:["Settings ",d("span",{class:"muted small num",children:R3(Object.keys(r.texts).length,_.settings.length)})]}),_.settings.length===0?d("p",{class:"muted small",children:"It has none."}):d(pw,{settings:_.settings,texts:r.texts,unset:m.name===mi?"as tuned":"default",set:(x,C)=>{let{[x]:R,...b}=r.texts;y({texts:C===void 0?b:{...b,[x]:C}})}})]})]}),d("div",{class:"submit",children:[d("button",{type:"submit",class:"primary tall",disabled:i||l||m.state==="installing","data-testid":"start-run",children:[d(Ze,{name:"play"}),l?"Starting …":"Start"]}),d("p",{class:o===void 0?"muted small":"bad-text",role:o===void 0?void 0:"alert","data-testid":"refused",children:o?.message??C3(m,u&&Object.keys(g).length>0)}),o?.code==="unavailable"&&_!==void 0&&_.environment!==m.environment&&d("button",{type:"button",onClick:()=>{Q.runs.install(m.name,_.environment,"auto"),a(void 0)},children:[d(Ze,{name:"install"}),"Install what ",_.title," needs"]})]})]})]})}function E3(n){let{hello:e,runs:t}=q.state;return e?.env.id===n?e.env_options:e?.envs.some(i=>i.id===n)===!0?{}:t.find(i=>i.env_id===n)?.env_options??{}}function R3(n,e){return n===0?`${e}, all as usual`:`${n} of ${e} changed`}function C3(n,e){if(e)return"Something above needs another look.";switch(n.state){case"absent":return`${n.title} is not installed yet: press Install on its card first.`;case"installing":return`${n.title} is being installed; it can start when that is done.`;case"broken":return`${n.title} does not work here: its card says why.`;case"ready":return"It starts at once where there is room, else it waits in the queue."}}function es({id:n,label:e,value:t,hint:i,placeholder:r,wrong:s,text:o=!1,set:a}){return d("div",{class:`field ${s===void 0?"":"wrong"}`,children:[d("label",{for:n,children:e}),d("input",{id:n,class:"num",autoComplete:"off",...o?{}:{inputMode:"decimal"},placeholder:r,value:t,"aria-invalid":s!==void 0,onInput:l=>a(l.currentTarget.value)}),d("p",{class:`small field-help ${s===void 0?"muted":"bad-text"}`,...s===void 0?{}:{role:"alert"},children:s??i})]})}function I3({draft:n,library:e,change:t,wrong:i}){let r=ee(u=>u.hello?.envs)??[],s=ee(u=>u.runs),o=yc(_c(r,s),"").map(u=>({...u,envs:u.envs.filter(f=>e.ourEnvs||f.id.startsWith(So))})).filter(u=>u.envs.length>0),a=o.some(u=>u.envs.some(f=>f.id===n.env)),l=n.freeEnv!==void 0||!a&&n.env!=="",c=n.freeEnv??n.env.replace(/^gym:/,"");return d("div",{class:`field ${i===""?"":"wrong"}`,children:[d("label",{for:"env",children:"Env"}),d("select",{id:"env",value:l?"":n.env,onChange:u=>t(u.currentTarget.value===""?{freeEnv:"CartPole-v1"}:{env:u.currentTarget.value,freeEnv:void 0}),children:[o.map(u=>d("optgroup",{label:u.title,children:u.envs.map(f=>d("option",{value:f.id,disabled:!f.available,children:[f.title,f.available?"":" (not here)"]},f.id))},u.title)),d("option",{value:"",children:"Another Gymnasium env …"})]}),l&&d("input",{class:"env-id","aria-label":"Id of the Gymnasium env",spellcheck:!1,autoCapitalize:"off",placeholder:"CartPole-v1",value:c,"aria-invalid":Mo(c)===void 0,onInput:u=>t({freeEnv:u.currentTarget.value})}),d("p",{class:`small field-help ${i===""?"muted":"bad-text"}`,children:i||(l?"Any id that Gymnasium knows where the library is installed.":n.env)})]})}var P3=[{value:"steps",label:"Steps",hint:"Against steps in the env"},{value:"time",label:"Time",hint:"Against seconds since each run began"}],L3=n=>n===0?"0":at(n).replace(/\.0(?= )/,""),N3=n=>n===0?"0":n<120?`${Math.round(n)} s`:n<7200?`${Number((n/60).toFixed(1))} min`:`${Number((n/3600).toFixed(1))} h`;function gw(){let n=ee(h=>h.place),e=ee(h=>h.runs),t=ee(h=>h.curves),{chosen:i,metric:r,axis:s,smooth:o}=n,a=i.flatMap(h=>e.find(p=>p.run_id===h)??[]),l=Aa(a.map(h=>h.metrics)),c=ji(()=>Qb(t??[],i,r,s,o),[t,i,r,s,o]);if(i.length===0)return null;let u=i.map((h,p)=>{let m=a.find(_=>_.run_id===h);return{key:h,label:m===void 0?h:ri(m),colour:`--c${p}`,values:c.smooth[p]??[],...o>0?{raw:c.raw[p]??[]}:{}}}),f=l.includes(r)?l:[r,...l];return d("section",{class:"compare card","aria-label":"Curves over each other","data-testid":"compare",children:[d("div",{class:"compare-head",children:[d("label",{class:"compare-metric",children:[d("span",{class:"sr",children:"Metric"}),d("select",{"aria-label":"Metric",value:r,onChange:h=>Q.runs.compare({metric:h.currentTarget.value}),children:f.map(h=>d("option",{value:h,children:Ta(h)},h))})]}),d(Wi,{label:"Against",options:P3,value:s,onPick:h=>Q.runs.compare({axis:h})}),d("label",{class:"smooth",children:[d("span",{children:"Smooth"}),d("input",{type:"range",min:"0",max:"0.99",step:"0.01","aria-label":"Smoothing","aria-valuetext":o===0?"as measured":`${Math.round(o*100)} %`,value:o,onInput:h=>Q.runs.compare({smooth:Number(h.currentTarget.value)})}),d("span",{class:"num muted",children:o.toFixed(2)})]}),d("button",{type:"button",class:"quiet push",onClick:()=>Q.runs.chooseNone(),children:[d(Ze,{name:"close"}),"Close"]})]}),d(Yh,{label:Ta(r),xs:c.xs,series:u,xFormat:s==="steps"?L3:N3,xWords:h=>s==="steps"?`at ${at(h)} steps`:`after ${ei(h)}`,empty:t===void 0?"asking for the curves …":`none of these runs has said “${Ta(r)}” yet`,onPick:h=>Q.runs.open("run",h)})]})}var D3={live:"Live",waiting:"Waiting",finished:"Finished",stopped:"Stopped",failed:"Failed"};function yw(){let n=ee(e=>e.place.page);return n==="new"?d(mw,{}):n==="run"?d(fw,{}):d(k3,{})}function k3(){let n=ee(o=>o.runs),e=ee(o=>o.place.filter),t=ee(o=>o.hello!==void 0),i=ee(o=>o.hello?.read_only??!1),r=yx(n,e),s=e.text!==""||e.worker!==""||e.kind!==""||e.tag!=="";return d("section",{class:"list runs","aria-label":"Runs",children:[d("div",{class:"list-head",children:[d("div",{children:[d("h1",{children:"Runs"}),d("p",{class:"muted",children:"Every training, of our learner and of any library. Tick runs to lay their curves over each other."})]}),d("button",{type:"button",class:"primary tall",disabled:i,title:"Key N","data-testid":"new-run",onClick:()=>Q.runs.open("new"),children:[d(Ze,{name:"plus"}),"New run"]})]}),n.length>0&&d(F3,{filter:e,shown:r.length}),d(gw,{}),r.length>0?d(dw,{rows:r,filter:e}):t?d(hw,{filtered:s&&n.length>0}):d("p",{class:"muted pad",children:"Asking for the runs …"})]})}function F3({filter:n,shown:e}){let t=ee(o=>o.runs),i=bt(null),r=_x(t),s=vx(t);return ft(()=>{let o=a=>{let l=a.target instanceof HTMLElement&&a.target.matches("input, textarea, select");a.key!=="/"||l||a.ctrlKey||a.metaKey||(a.preventDefault(),i.current?.focus())};return window.addEventListener("keydown",o),()=>window.removeEventListener("keydown",o)},[]),d("div",{class:"filters",role:"search",children:[d("label",{class:"search",children:[d(Ze,{name:"search"}),d("input",{ref:i,type:"search",placeholder:"Search ( / )","aria-label":"Search runs",value:n.text,onInput:o=>Q.runs.filter({text:o.currentTarget.value})})]}),d("select",{"aria-label":"Library",value:n.worker,onChange:o=>Q.runs.filter({worker:o.currentTarget.value}),children:[d("option",{value:"",children:"All libraries"}),[...new Set([...s,n.worker])].filter(Boolean).map(o=>d("option",{value:o,children:gr(o)},o))]}),d("select",{"aria-label":"State",value:n.kind,onChange:o=>Q.runs.filter({kind:o.currentTarget.value}),children:[d("option",{value:"",children:"Any state"}),Af.map(o=>d("option",{value:o,children:D3[o]},o))]}),r.length>0&&d("div",{class:"label-filter",role:"group","aria-label":"Tags",children:r.slice(0,12).map(([o,a])=>d("button",{type:"button",class:"label-chip","aria-pressed":n.tag===o,onClick:()=>Q.runs.filter({tag:n.tag===o?"":o}),children:[o," ",d("span",{class:"muted num",children:a})]},o))}),d("span",{class:"muted small num filter-count","data-testid":"run-count",role:"status",children:e===t.length?`${e} ${e===1?"run":"runs"}`:`${e} of ${t.length} runs`})]})}var ig=n=>n!=null&&Math.abs(n)>=1e3?at(n):mt(n),U3={title:"Win rate",hint:"Share of decided games won against the scripted player, moving average over 200 games",curves:[{metric:"win_rate_ema",label:"win rate",colour:"--good"}],range:[0,1],format:$n},O3={title:"Episode length",hint:"Mean decisions an episode: short while it falls, long once it stands",curves:[{metric:"episode_length_mean",label:"decisions",colour:"--cool"}],format:ig},rg=[{title:"Return",hint:"Mean sum of rewards in an episode",curves:[{metric:"return_mean",label:"return",colour:"--good"}],format:ig},{title:"Steps a second",hint:"Decisions learned from, a second",curves:[{metric:"env_steps_per_s",label:"steps/s",colour:"--cool"}],format:ig},{title:"Updates a second",hint:"Policy updates a second",curves:[{metric:"updates_per_s",label:"updates/s",colour:"--cool"}]},{title:"Loss",hint:"Clipped surrogate loss of the policy (first) and loss of the value estimate (second)",curves:[{metric:"loss_policy",label:"policy",colour:"--warm"},{metric:"loss_value",label:"value",colour:"--violet"}],format:n=>n==null?"–":String(Number(n.toPrecision(2)))},{title:"Entropy",hint:"How undecided the policy is, nats; falls as it grows sure",curves:[{metric:"entropy",label:"entropy",colour:"--violet"}]},{title:"KL divergence",hint:"How far one update moves the policy, nats",curves:[{metric:"approx_kl",label:"KL",colour:"--warm"}]},{title:"Clip fraction",hint:"Share of samples that the PPO clip held back",curves:[{metric:"clip_fraction",label:"clipped",colour:"--warm"}],format:$n}],B3=[U3,...rg],z3=[rg[0],O3,...rg.slice(1)],G3=8;function _w(){let n=ee(s=>ki(s.hello?.env)),e=ee(s=>(Ro(s)?.worker??mi)!==mi),t=ee(s=>V3(s.historyRevision)),i=ji(()=>Aa([Object.fromEntries(t.split(`
`).map(s=>[s,0]))]).slice(0,G3).map(Kh),[t]);return d("section",{class:"charts","aria-label":"Learning curves",children:(e&&t!==""?i:n?z3:B3).map(s=>d(nc,{spec:s},s.title))})}function V3(n){return[...q.state.history.columns.keys()].join(`
`)}var H3=[{value:.25,label:"¼×"},{value:.5,label:"½×"},{value:1,label:"1×"},{value:2,label:"2×"},{value:4,label:"4×"}],W3=[{value:"now",label:"New policies at once"},{value:"blend",label:"New policies blended, 1 s"},{value:"on_reset",label:"New policies at reset"}];function vw(){let n=ee(c=>c.status),e=ee(c=>c.hello?.read_only??!1),t=ee(c=>c.busy.save_replay??!1),[i,r]=yt(""),s=e||n===void 0,o=n?.paused===!0,a=i.trim()===""?void 0:Number(i),l=a===void 0||Number.isSafeInteger(a)&&a>=0;return d("section",{class:"controls card","aria-label":"Match controls",children:[d("div",{class:"group",children:[d("button",{type:"button",class:"wide",disabled:s,"data-testid":"play",onClick:()=>Q.match.playPause(),title:"Space",children:[d(Ze,{name:o?"play":"pause"}),o?"Play":"Pause"]}),d("button",{type:"button",disabled:s||!o,onClick:()=>Q.match.stepOnce(),title:"One simulation step while paused ( . )",children:[d(Ze,{name:"step"}),"Step"]})]}),d("div",{class:"group",children:d(Wi,{label:"Speed",options:H3,value:n?.speed,disabled:s,onPick:c=>Q.match.speed(c)})}),d("form",{class:"group",onSubmit:c=>{c.preventDefault(),l&&Q.match.reset(a)},children:[d("button",{type:"submit",disabled:s||!l,"data-testid":"reset",title:"New match, 0 : 0 (R)",children:[d(Ze,{name:"reset"}),"Reset"]}),d("input",{class:"seed num",inputMode:"numeric",placeholder:n===void 0?"seed":`seed ${n.seed}`,"aria-label":"Seed of the next match; empty draws one","aria-invalid":!l,title:"The same seed gives the same kick-off. Empty draws a new one.",value:i,disabled:s,onInput:c=>r(c.currentTarget.value)})]}),d("div",{class:"group",children:d("select",{"aria-label":"When new policies come in",title:"When the match adopts a newly learned policy",value:n?.swap??"now",disabled:s,"data-testid":"swap",onChange:c=>Q.match.swap(c.currentTarget.value,1),children:W3.map(c=>d("option",{value:c.value,children:c.label},c.value))})}),d("div",{class:"group push",children:d("button",{type:"button",disabled:s||t,onClick:()=>{Q.match.saveReplay()},title:"Keep the match since its last reset",children:[d(Ze,{name:"record"}),t?"Saving":"Save replay"]})})]})}function xw(){return d(Zt,{children:[d("div",{class:"left",children:[d(tx,{}),d(vw,{}),d(_w,{})]}),d(cw,{})]})}var X3={daemon:"keeps runs and processes",studio:"serves this page",stage:"plays the match",learner:"learns",rollout:"plays training matches",worker:"trains with its library","env host":"serves our envs to workers","operator host":"plays a worker's policy",sink:"hands figures on"};function ww(){let n=ee(l=>l.system),e=ee(l=>l.status),t=ee(Ro),i=ee(l=>l.historyRevision),r=t?.state==="running",s=r?q.state.history.newest?.values??{}:{},o=n?.health.processes??[],a=o.reduce((l,c)=>l+c.pss_mb,0);return d("section",{class:"list system","aria-label":"System",children:[d("h1",{children:"System"}),d("p",{class:"muted",children:"Show and training have budgets of their own; if they contend, the show wins."}),d("div",{class:"budgets",children:[d(Y3,{status:e}),d(bw,{name:"Rollouts",value:at(s.env_steps_per_s??Number.NaN),unit:"steps/s",facts:[["workers",mt(s.workers_alive)],["waiting",$n(s.rollout_wait_share)],["age, versions",mt(s.rollout_age_versions)],["dropped",mt(s.chunks_dropped)]],idle:!r}),d(bw,{name:"Learner",value:mt(s.updates_per_s),unit:"updates/s",facts:[["waiting",$n(s.learner_wait_share)],["queue",mt(s.queue_depth)],["publish → adopted, p99",e===void 0||e.swaps===0?"–":`${mt(e.adopted_p99_ms)} ms`],["swaps",mt(e?.swaps)]],idle:!r})]}),d("div",{class:"card table-card",children:[d("div",{class:"table-head",children:[d("h2",{children:["Processes ",d($3,{health:n?.health})]}),d("span",{class:"muted num",children:n===void 0?"":`${Math.round(a)} MB in all · ${n.clients} ${n.clients===1?"page":"pages"} · ${Ur(n.bytes_per_s)}/s`})]}),o.length===0?d("p",{class:"muted pad",children:"Asking the daemon …"}):d("div",{class:"scroll",children:d("table",{class:"num",children:[d("thead",{children:d("tr",{children:[d("th",{children:"Role"}),d("th",{class:"hide-small",children:"For"}),d("th",{children:"CPU"}),d("th",{children:"Memory"}),d("th",{children:"Nice"}),d("th",{children:"Threads"}),d("th",{children:"Queue"}),d("th",{children:"Waits"}),d("th",{class:"hide-small",children:"Up"}),d("th",{children:"PID"})]})}),d("tbody",{children:o.map(l=>d(q3,{process:l,values:l.owner===t?.run_id?s:{}},l.pid))})]})})]})]})}function q3({process:n,values:e}){let t=n.role==="learner"?mt(e.queue_depth):"",i=n.role==="learner"?$n(e.learner_wait_share):n.role==="rollout"?$n(e.rollout_wait_share):"";return d("tr",{children:[d("td",{children:[d("b",{class:`role role-${n.role.replace(" ","-")}`,children:n.role})," ",d("span",{class:"muted hide-small",children:X3[n.role]??""})]}),d("td",{class:"muted hide-small clip",title:n.owner,children:kr(n.owner)}),d("td",{children:[d("span",{class:"cpu",children:d("i",{style:{width:`${Math.min(n.cpu_share,1)*100}%`}})}),$n(n.cpu_share)]}),d("td",{children:[n.pss_mb.toFixed(0)," MB"]}),d("td",{children:n.niceness}),d("td",{children:n.threads}),d("td",{children:t}),d("td",{children:i}),d("td",{class:"hide-small",children:ei(n.uptime_s)}),d("td",{class:"muted",children:n.pid})]})}function $3({health:n}){return n===void 0?null:d(Zt,{children:[n.waiting>0&&d("button",{type:"button",class:"link-button muted small num",onClick:()=>{Q.runs.filter({text:"",worker:"",tag:"",kind:"waiting"}),Q.runs.open("list")},children:[n.waiting," ",n.waiting===1?"run waits":"runs wait"]}),n.gpus.map(e=>d("span",{class:`chip ${e.run_id===""?"":"held"}`,title:`${e.name}, ${Math.round(e.memory_mb)} MB`,children:["GPU ",e.id,": ",e.run_id===""?"free":kr(e.run_id)]},e.id))]})}function Y3({status:n}){let e=Q.viewport.meter.report(),t=n!==void 0&&n.frame_interval_p50_ms>0?1e3/n.frame_interval_p50_ms:Number.NaN,i=n?.frame_histogram??[],r=Math.max(...i,1);return d("div",{class:"budget card",children:[d("h2",{children:"Show"}),d("div",{class:"budget-value num",children:[d("b",{children:mt(t)})," frames/s"]}),d("div",{class:"histogram",role:"img","aria-label":"Frame intervals in bins of 2 ms, 0 to 40 and longer",children:Array.from({length:21},(s,o)=>d("i",{class:o>=9?"late":"",style:{height:`${i[o]?Math.max(Math.log1p(i[o]??0)/Math.log1p(r)*100,4):0}%`}},o))}),d("div",{class:"histogram-axis muted num",children:[d("span",{children:"0"}),d("span",{children:"frame interval, ms"}),d("span",{children:"40+"})]}),d("dl",{class:"budget-facts num",children:[d("div",{children:[d("dt",{children:"p50"}),d("dd",{children:[mt(n?.frame_interval_p50_ms)," ms"]})]}),d("div",{children:[d("dt",{children:"p99"}),d("dd",{children:[mt(n?.frame_interval_p99_ms)," ms"]})]}),d("div",{children:[d("dt",{children:"longest"}),d("dd",{children:[mt(n?.frame_interval_max_ms)," ms"]})]}),d("div",{children:[d("dt",{children:"drawn here"}),d("dd",{children:e.fps===0?"–":`${Math.round(e.fps)}/s`})]})]})]})}function bw({name:n,value:e,unit:t,facts:i,idle:r}){return d("div",{class:`budget card ${r?"idle":""}`,children:[d("h2",{children:n}),d("div",{class:"budget-value num",children:[d("b",{children:e})," ",t]}),d("p",{class:"muted budget-idle",children:r?"Idle: nothing is training.":" "}),d("dl",{class:"budget-facts num",children:i.map(([s,o])=>d("div",{children:[d("dt",{children:s}),d("dd",{children:r?"–":o})]},s))})]})}var K3={show:"Show",crowd:"Crowd",runs:"Runs",replays:"Replays",system:"System"};function Sw(){let n=ee(e=>e.view);return d(Zt,{children:[d(Z3,{view:n}),d(j3,{}),d("main",{class:`view view-${n}`,children:[n==="show"&&d(xw,{}),n==="crowd"&&d(nx,{}),n==="runs"&&d(yw,{}),n==="replays"&&d(px,{}),n==="system"&&d(ww,{})]}),d(Q3,{}),d(hx,{}),d(fx,{})]})}function Z3({view:n}){let[e,t]=yt(io());return ft(()=>{let i=()=>t(io());return qi.add(i),()=>{qi.delete(i)}},[]),d("header",{class:"top",children:[d("div",{class:"brand",children:[d("img",{src:"icon.svg",alt:"",width:"26",height:"26"}),d("span",{children:"Drillyard"})]}),d("nav",{class:"tabs","aria-label":"Views",children:Sc.map((i,r)=>d("button",{type:"button","aria-current":i===n?"page":void 0,title:i==="crowd"?"Key C":`Key ${r+1}`,onClick:()=>Q.go(i),children:K3[i]},i))}),d("div",{class:"top-end",children:[d(J3,{}),d("button",{type:"button",class:"quiet square",title:"Dark or light","aria-label":"Dark or light",onClick:dx,children:d(Ze,{name:e==="dark"?"sun":"moon"})}),d("button",{type:"button",class:"quiet square",title:"Help and keys (?)","aria-label":"Help and keys",onClick:()=>q.set({help:!0}),children:d(Ze,{name:"help"})})]})]})}function J3(){let n=ee(t=>t.link),e=n.kind==="open"?"live":n.kind==="connecting"?"connecting":n.kind==="refused"?"locked":"offline";return d("span",{class:`link link-${n.kind}`,"data-testid":"link",role:"status",children:[d("i",{}),e]})}function j3(){let n=ee(r=>r.link),e=ee(r=>r.stageGone),[t,i]=yt(performance.now());if(ft(()=>{if(n.kind!=="waiting")return;let r=window.setInterval(()=>i(performance.now()),250);return()=>window.clearInterval(r)},[n.kind]),n.kind==="waiting"&&n.attempt>0){let r=Math.max((n.retryAtMs-t)/1e3,0);return d("div",{class:"banner bad",role:"alert",children:[d("span",{children:[n.why||"The connection to the studio is lost."," Trying again ",r<.6?"now":`in ${Math.ceil(r)} s`,"."]}),d("button",{type:"button",onClick:()=>Q.connection.retryNow(),children:"Try now"})]})}return n.kind==="refused"?d("div",{class:"banner bad",role:"alert",children:[d("span",{children:n.why}),d("button",{type:"button",onClick:()=>Q.connection.retryNow(),children:"Try again"})]}):e!==""&&n.kind==="open"?d("div",{class:"banner held",role:"alert",children:d("span",{children:[e," A new match is starting; training is not affected."]})}):null}function Q3(){let n=ee(e=>e.toasts);return d("div",{class:"toasts",role:"status","aria-live":"polite",children:n.map(e=>d("div",{class:`toast toast-${e.level}`,children:[d("span",{children:e.message}),d("button",{type:"button",class:"quiet square","aria-label":"Dismiss",onClick:()=>Q.dismiss(e.id),children:d(Ze,{name:"close"})})]},e.id))})}Ch();Q.viewport.paint(_m());qi.add(()=>Q.viewport.paint(_m()));Wv();ox();Fg(d(Sw,{}),document.getElementById("app"));Q.start();
